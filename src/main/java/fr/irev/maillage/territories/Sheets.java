package fr.irev.maillage.territories;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a territory or a scheme with all that surrounds it. */
final class Sheets {

    private final JdbcClient jdbc;
    private final TerritoryLookup territories;
    private final LocalDate day;

    /** @param day of which the sheets tell */
    Sheets(JdbcClient jdbc, TerritoryLookup territories, LocalDate day) {
        this.jdbc = jdbc;
        this.territories = territories;
        this.day = day;
    }

    Optional<TerritorySheet> territory(TerritoryId id) {
        return territories
                .name(id)
                .flatMap(name -> jdbc.sql("""
                        select vintage, legal_nature, population, postal_codes, area_hectares, valid_from, valid_until,
                               (select st_astext(o.outline) from territory_outline o where o.territory_id = t.territory_id)
                                   as outline
                        from territory t
                        where territory_id = :id
                        """)
                        .param("id", id.territoryId())
                        .query((row, number) -> sheet(name, row))
                        .optional());
    }

    private TerritorySheet sheet(TerritoryName name, ResultSet row) throws SQLException {
        var id = name.id();
        return new TerritorySheet(
                name,
                row.getInt("vintage"),
                row.getString("legal_nature"),
                row.getObject("population", Integer.class),
                several(row.getString("postal_codes")),
                row.getBigDecimal("area_hectares"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                otherNames(id),
                related(id, """
                        select t.territory_id
                        from territory_containment k join territory t on t.territory_id = k.container_id
                        where k.territory_id = :id and k.container_id <> :id
                        order by case t.kind when 'REGION' then 1 when 'DEPARTEMENT' then 2 when 'ARRONDISSEMENT' then 3
                                             when 'EPCI' then 4 else 5 end, t.name
                        """),
                contents(id),
                related(id, """
                        select t.territory_id
                        from territory_containment k join territory t on t.territory_id = k.territory_id
                        where k.container_id = :id and k.territory_id <> :id and t.kind = 'QPV' and %s
                        order by t.name, t.code
                        """.formatted(TerritoryLookup.IN_FORCE)),
                related(id, """
                        select t.territory_id
                        from territory_succession s join territory t on t.territory_id = s.predecessor_id
                        where s.successor_id = :id
                        order by t.code
                        """),
                related(id, """
                        select t.territory_id
                        from territory_succession s join territory t on t.territory_id = s.successor_id
                        where s.predecessor_id = :id
                        order by t.code
                        """),
                row.getString("outline"));
    }

    private List<String> otherNames(TerritoryId id) {
        return jdbc.sql("select label from territory_alias where territory_id = :id order by label")
                .param("id", id.territoryId())
                .query((row, number) -> Objects.requireNonNull(row.getString("label")))
                .list();
    }

    private Map<TerritoryKind, Integer> contents(TerritoryId id) {
        var contents = new EnumMap<TerritoryKind, Integer>(TerritoryKind.class);
        jdbc.sql("""
                select t.kind, count(*) as territories
                from territory_containment k join territory t on t.territory_id = k.territory_id
                where k.container_id = :id and k.territory_id <> :id and %s
                group by t.kind
                """.formatted(TerritoryLookup.IN_FORCE))
                .param("id", id.territoryId())
                .param("day", day)
                .query(row -> {
                    contents.put(TerritoryKind.valueOf(row.getString("kind")), row.getInt("territories"));
                });
        return contents;
    }

    private List<TerritoryName> related(TerritoryId id, String sql) {
        return territories.names(jdbc.sql(sql)
                .params(Map.of("id", id.territoryId(), "day", day))
                .query((row, number) -> new TerritoryId(row.getLong(1)))
                .list());
    }

    /** @param names answers the names of schemes */
    Optional<SchemeSheet> scheme(SchemeId id, SchemeLookup names) {
        return names.names(List.of(id), day).stream()
                .findFirst()
                .flatMap(name -> jdbc.sql("""
                        select code, status, short_name, vintage, wave, starts_on, ends_on, certainty, version
                        from scheme
                        where scheme_id = :id
                        """)
                        .param("id", id.schemeId())
                        .query((row, number) -> new SchemeSheet(
                                name,
                                Objects.requireNonNull(row.getString("code")),
                                Objects.requireNonNull(row.getString("status")),
                                row.getString("short_name"),
                                row.getObject("vintage", Integer.class),
                                row.getObject("wave", Integer.class),
                                row.getObject("starts_on", LocalDate.class),
                                row.getObject("ends_on", LocalDate.class),
                                row.getString("certainty"),
                                carriers(id),
                                linked(id, "COVERS"),
                                linked(id, "CONCERNS"),
                                names.names(schemes(id, "predecessor_id", "successor_id"), day),
                                names.names(schemes(id, "successor_id", "predecessor_id"), day),
                                row.getLong("version")))
                        .optional());
    }

    private List<SchemeSheet.Carrier> carriers(SchemeId id) {
        return jdbc.sql("""
                        select territory_id, since, until from scheme_carrier
                        where scheme_id = :id and since <= :day
                        order by until is not null and until < :day, since desc
                        """)
                .param("id", id.schemeId())
                .param("day", day)
                .query((row, number) -> new SchemeSheet.Carrier(
                        territories
                                .name(new TerritoryId(row.getLong("territory_id")))
                                .orElseThrow(),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    private List<TerritoryName> linked(SchemeId id, String role) {
        return territories.names(jdbc.sql("""
                        select t.territory_id
                        from scheme_territory l join territory t on t.territory_id = l.territory_id
                        where l.scheme_id = :id and l.role = :role
                        order by t.name, t.code
                        """)
                .param("id", id.schemeId())
                .param("role", role)
                .query((row, number) -> new TerritoryId(row.getLong("territory_id")))
                .list());
    }

    private List<SchemeId> schemes(SchemeId id, String wanted, String known) {
        return jdbc.sql("select " + wanted + " as other from scheme_succession where " + known
                        + " = :id order by other")
                .param("id", id.schemeId())
                .query((row, number) -> new SchemeId(row.getLong("other")))
                .list();
    }

    private static List<String> several(@Nullable String cell) {
        return cell == null || cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split(";")).toList();
    }
}
