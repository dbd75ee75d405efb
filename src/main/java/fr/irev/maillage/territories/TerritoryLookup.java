package fr.irev.maillage.territories;

import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.DaySql;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers questions about territories. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.LECTURE + "')")
public class TerritoryLookup {

    /** The territory {@code t} is in force on {@code :day}. */
    static final String IN_FORCE = DaySql.within("t.valid_from", "t.valid_until", ":day");

    private final JdbcClient jdbc;
    private final Clock clock;

    TerritoryLookup(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Territories whose name, other name, code or postal code answers what was typed, the likeliest first; in the order of their names
     * when nothing was typed. Accents, hyphens, apostrophes, articles, the order of words and St for Saint do not matter.
     *
     * @param kind only of this kind; null for all
     */
    public List<TerritoryName> search(String text, @Nullable TerritoryKind kind, int offset, int limit) {
        var query = PlaceQuery.of(text, PlaceQuery.kinds(kind, TerritoryKind.values()), offset, limit);
        return names(jdbc.sql(query.sql())
                .params(query.parameters())
                .query((row, number) -> new TerritoryId(row.getLong("territory_id")))
                .list());
    }

    /** Its name; empty when there is no such territory. */
    public Optional<TerritoryName> name(TerritoryId id) {
        return names(List.of(id)).stream().findFirst();
    }

    /** Their names, in the order asked for; those that do not exist are left out. */
    public List<TerritoryName> names(Collection<TerritoryId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<TerritoryId, TerritoryName> found = new LinkedHashMap<>();
        jdbc.sql("""
                select t.territory_id, t.kind, t.code, t.name, t.vintage, t.valid_until,
                       (select group_concat(c.name order by c.name separator ', ')
                        from territory_containment k join territory c on c.territory_id = k.container_id
                        where k.territory_id = t.territory_id and t.kind = 'QPV' and c.kind = 'COMMUNE') as communes,
                       case when t.kind = 'EPCI'
                            then (select group_concat(distinct d.name order by d.name separator ', ')
                                  from territory_containment inside
                                    join territory c on c.territory_id = inside.territory_id and c.kind = 'COMMUNE'
                                    join territory_containment k on k.territory_id = c.territory_id
                                    join territory d on d.territory_id = k.container_id and d.kind = 'DEPARTEMENT'
                                  where inside.container_id = t.territory_id)
                            else (select group_concat(d.name order by d.name separator ', ')
                                  from territory_containment k join territory d on d.territory_id = k.container_id
                                  where k.territory_id = t.territory_id
                                    and d.kind = case when t.kind = 'DEPARTEMENT' then 'REGION' else 'DEPARTEMENT' end)
                            end as departements
                from territory t
                where t.territory_id in (:ids)
                """)
                .param("ids", ids.stream().map(TerritoryId::territoryId).toList())
                .query(row -> {
                    var id = new TerritoryId(row.getLong("territory_id"));
                    found.put(
                            id,
                            new TerritoryName(
                                    id,
                                    TerritoryKind.valueOf(row.getString("kind")),
                                    Objects.requireNonNull(row.getString("code")),
                                    named(row),
                                    within(row.getString("communes"), row.getString("departements"))));
                });
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** « QP059012 (géographie 2015) », lest a former quartier be taken for one in force. */
    private static String named(ResultSet row) throws SQLException {
        var name = Objects.requireNonNull(row.getString("name"));
        return TerritoryKind.QPV.name().equals(row.getString("kind")) && row.getString("valid_until") != null
                ? Texts.text("territories.former", name, row.getString("vintage"))
                : name;
    }

    private static String within(@Nullable String communes, @Nullable String departements) {
        if (departements == null) {
            return "";
        }
        return communes == null ? departements : communes + " (" + departements + ")";
    }

    /** The territory of this kind and official code, of the newest vintage that has it. */
    public Optional<TerritoryId> byCode(TerritoryKind kind, String code) {
        return jdbc.sql("""
                        select territory_id from territory
                        where kind = :kind and code = :code
                        order by vintage desc
                        limit 1
                        """)
                .param("kind", kind.name())
                .param("code", code)
                .query((row, number) -> new TerritoryId(row.getLong("territory_id")))
                .optional();
    }

    /** Everything known of it today; empty when there is no such territory. */
    public Optional<TerritorySheet> sheet(TerritoryId id) {
        return sheet(id, AsOf.today(clock).day());
    }

    /** Everything known of it, with what was in force in it on a day. */
    public Optional<TerritorySheet> sheet(TerritoryId id, LocalDate day) {
        return new Sheets(jdbc, this, day).territory(id);
    }
}
