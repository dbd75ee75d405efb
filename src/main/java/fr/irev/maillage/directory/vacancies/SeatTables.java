package fr.irev.maillage.directory.vacancies;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.directory.seats.SeatLookup;
import fr.irev.maillage.directory.seats.SeatState;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.territories.SchemeId;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.SchemeName;
import fr.irev.maillage.territories.SchemeStatus;
import fr.irev.maillage.territories.TerritoryId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Schemes against their expected seats: three statements, however many there are. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.LECTURE + "')")
public class SeatTables {

    /** The scheme {@code c} is there on {@code :day}, or is to be completed. */
    private static final String THERE = "(" + SchemeStatus.on("c", ":day") + ") not in ('TERMINE', 'A_VENIR')";

    private static final String COLUMNS = """
            select x.function_code, f.inclusive, x.qualifier
            from (select t.function_code, t.qualifier, t.rank_order
                  from seat_template t
                  where t.owner_kind = 'SCHEME' and t.owner_code = :kind and t.expected
                  union all
                  select s.function_code, s.qualifier, s.rank_order
                  from seat s join scheme c on c.scheme_id = s.scheme_id and c.kind = :kind and %s) x
              join job_function f on f.function_code = x.function_code
            group by x.function_code, x.qualifier
            order by min(x.rank_order), f.inclusive, x.qualifier
            """.formatted(THERE);

    private static final String SCHEMES = """
            select c.scheme_id, c.kind, c.name, (%1$s) as status
            from scheme c
            where c.kind = :kind and %2$s
              and (:within is null
                   or exists (select 1 from scheme_territory st
                                join territory_containment i on i.container_id = :within and i.territory_id = st.territory_id
                              where st.scheme_id = c.scheme_id)
                   or exists (select 1 from scheme_carrier w
                                join territory_containment i on i.container_id = :within and i.territory_id = w.territory_id
                              where w.scheme_id = c.scheme_id and w.since <= :day and (w.until is null or w.until >= :day)))
            order by c.status = 'A_COMPLETER', if(c.status = 'A_COMPLETER', char_length(c.name), 0), c.name, c.scheme_id
            """.formatted(SchemeStatus.on("c", ":day"), THERE);

    private static final String SEATS = """
            select s.scheme_id, s.seat_id, s.function_code, s.qualifier,
            """ + SeatLookup.STATE + """
                   as state
            from seat s
              join scheme c on c.scheme_id = s.scheme_id and c.kind = :kind and
            """ + THERE;

    private final JdbcClient database;

    SeatTables(JdbcClient database) {
        this.database = database;
    }

    /** The schemes of a kind, all or those in a territory, as their seats stand on a day. */
    public SeatTable of(SchemeKind kind, @Nullable TerritoryId within, LocalDate day) {
        Map<String, SeatTable.Column> columns = new LinkedHashMap<>();
        database.sql(COLUMNS).param("kind", kind.name()).param("day", day).query(row -> {
            var column = new SeatTable.Column(
                    new FunctionCode(row.getString("function_code")),
                    row.getString("inclusive"),
                    row.getString("qualifier"));
            columns.put(key(row.getString("function_code"), row.getString("qualifier")), column);
        });
        Map<Long, Map<SeatTable.Column, SeatTable.Cell>> cells = new HashMap<>();
        database.sql(SEATS).param("kind", kind.name()).param("day", day).query(row -> {
            var column = columns.get(key(row.getString("function_code"), row.getString("qualifier")));
            if (column != null) {
                cells.computeIfAbsent(row.getLong("scheme_id"), unused -> new HashMap<>())
                        .put(
                                column,
                                new SeatTable.Cell(
                                        new SeatId(row.getLong("seat_id")), SeatState.valueOf(row.getString("state"))));
            }
        });
        var rows = database.sql(SCHEMES)
                .param("kind", kind.name())
                .param("within", within == null ? null : within.territoryId())
                .param("day", day)
                .query((row, number) -> new SeatTable.Row(
                        new SchemeName(
                                new SchemeId(row.getLong("scheme_id")),
                                SchemeKind.valueOf(row.getString("kind")),
                                row.getString("name"),
                                row.getString("status")),
                        cells.getOrDefault(row.getLong("scheme_id"), Map.of())))
                .list();
        return new SeatTable(List.copyOf(columns.values()), rows);
    }

    private static String key(String function, String qualifier) {
        return function + "/" + qualifier;
    }
}
