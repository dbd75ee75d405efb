package fr.irev.maillage.territories;

import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.Roles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a place was, and what of it can be drawn. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.LECTURE + "')")
public class PlaceHistory {

    private final JdbcClient jdbc;

    PlaceHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was so of a territory, the latest first; of a past day what had begun. */
    public List<HistoryLine> of(TerritoryId territory, AsOf asOf) {
        return of(territory).stream()
                .filter(line ->
                        !asOf.isPast() || line.from() == null || !line.from().isAfter(asOf.day()))
                .toList();
    }

    private List<HistoryLine> of(TerritoryId territory) {
        var lines = new ArrayList<HistoryLine>();
        long id = territory.territoryId();
        lines.addAll(jdbc.sql("""
                        select vintage, valid_from, valid_until from territory where territory_id = :id and kind = 'QPV'
                        """)
                .param("id", id)
                .query((row, number) ->
                        new HistoryLine.InForce(row.getInt("vintage"), day(row, "valid_from"), day(row, "valid_until")))
                .list());
        lines.addAll(jdbc.sql("""
                        select label, since, until from territory_alias where territory_id = :id and until is not null
                        """)
                .param("id", id)
                .query((row, number) -> new HistoryLine.Named(
                        Objects.requireNonNull(row.getString("label")), day(row, "since"), day(row, "until")))
                .list());
        lines.addAll(jdbc.sql("""
                        select s.scheme_id, s.kind, s.name, s.status, greatest(c.since, ifnull(s.starts_on, c.since)) as since,
                               ifnull(c.until, if(s.status = 'TERMINE', s.ends_on, null)) as until
                        from scheme_carrier c join scheme s on s.scheme_id = c.scheme_id
                        where c.territory_id = :id
                        """)
                .param("id", id)
                .query((row, number) -> new HistoryLine.Carried(scheme(row), day(row, "since"), day(row, "until")))
                .list());
        lines.addAll(jdbc.sql("""
                        select distinct s.scheme_id, s.kind, s.name, s.status, s.starts_on, s.ends_on
                        from scheme s
                          join scheme_territory l on l.scheme_id = s.scheme_id
                        where s.status = 'TERMINE' and l.territory_id = :id
                        """)
                .param("id", id)
                .query((row, number) ->
                        new HistoryLine.Covered(scheme(row), day(row, "starts_on"), day(row, "ends_on")))
                .list());
        lines.sort(Comparator.comparing(HistoryLine::from, Comparator.nullsLast(Comparator.reverseOrder())));
        return lines;
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static SchemeName scheme(ResultSet row) throws SQLException {
        return new SchemeName(
                new SchemeId(row.getLong("scheme_id")),
                SchemeKind.valueOf(row.getString("kind")),
                Objects.requireNonNull(row.getString("name")),
                Objects.requireNonNull(row.getString("status")));
    }

    /** The outline of a quartier; of a larger territory the quartiers in force on the day and the communes in it. */
    public PlaceMap map(TerritoryId territory, LocalDate day) {
        return map("""
                select k.territory_id from territory_containment k where k.container_id = :id
                """, territory.territoryId(), territory, day);
    }

    /** What a scheme covers, with the quartiers of the communes that it covers, and the communes that it concerns. */
    public PlaceMap map(SchemeId scheme, LocalDate day) {
        return map("""
                select k.territory_id
                from scheme_territory l join territory_containment k on k.container_id = l.territory_id
                where l.scheme_id = :id and l.role = 'COVERS'
                union
                select l.territory_id from scheme_territory l where l.scheme_id = :id
                """, scheme.schemeId(), null, day);
    }

    /** @param itself drawn even when it is not in force on the day */
    private PlaceMap map(String inside, long id, @Nullable TerritoryId itself, LocalDate day) {
        return new PlaceMap(
                jdbc.sql("""
                        select t.name, st_astext(o.outline) as outline
                        from territory t join territory_outline o on o.territory_id = t.territory_id
                        where (%s or t.territory_id = :itself) and t.territory_id in (%s)
                        order by t.code
                        """.formatted(TerritoryLookup.IN_FORCE, inside))
                        .param("id", id)
                        .param("day", day)
                        .param("itself", itself == null ? null : itself.territoryId())
                        .query((row, number) -> new PlaceMap.NamedOutline(
                                Objects.requireNonNull(row.getString("name")),
                                Objects.requireNonNull(row.getString("outline"))))
                        .list(),
                jdbc.sql("""
                        select t.name, t.longitude, t.latitude
                        from territory t
                        where t.kind = 'COMMUNE' and t.longitude is not null and t.latitude is not null
                          and t.territory_id in (%s)
                        order by t.code
                        """.formatted(inside))
                        .param("id", id)
                        .query((row, number) -> new PlaceMap.NamedPoint(
                                Objects.requireNonNull(row.getString("name")),
                                row.getDouble("longitude"),
                                row.getDouble("latitude")))
                        .list());
    }
}
