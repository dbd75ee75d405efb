package fr.irev.maillage.directory.seats;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.directory.functions.GenderedLabel;
import fr.irev.maillage.shared.DaySql;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.SearchWords;
import fr.irev.maillage.territories.SchemeId;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.SchemeStatus;
import fr.irev.maillage.territories.TerritoryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seats and how they stand on a day. The state is read from the mandates: nothing has to be kept in step. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.LECTURE + "')")
public class SeatLookup {

    /** What staff said of {@code seat s}, as far as they had said it by {@code :day}. */
    private static final String MARKING = "case when s.marked_on is null or s.marked_on <= :day then s.marking end";

    /** The state of {@code seat s} on {@code :day}. */
    public static final String STATE = """
            case when %2$s is not null then s.marking
                 when exists (select 1 from mandate m where m.seat_id = s.seat_id and not m.interim and %1$s)
                   then 'POURVU'
                 when exists (select 1 from mandate m where m.seat_id = s.seat_id and %1$s)
                   then 'INTERIM'
                 else 'VACANT' end
            """.formatted(OpenMandates.on("m", ":day"), MARKING);

    /**
     * {@code seat s} was there on {@code :day}: what expects it was, or somebody held it. Most mandates have no seat; unless it is
     * told so, the database takes them for those of one seat and reads them all.
     */
    public static final String THERE = """
            (exists (select 1 from mandate m where m.seat_id = s.seat_id and m.seat_id is not null and %1$s)
              or (s.scheme_id is null
                  or exists (select 1 from scheme x where x.scheme_id = s.scheme_id and (%2$s) not in ('A_VENIR', 'TERMINE')))
                and (s.organisation_id is null
                  or exists (select 1 from organisation x where x.organisation_id = s.organisation_id and %3$s))
                and (s.territory_id is null
                  or exists (select 1 from territory x where x.territory_id = s.territory_id and %3$s)))
            """.formatted(
                    OpenMandates.on("m", ":day"),
                    SchemeStatus.on("x", ":day"),
                    DaySql.within("x.valid_from", "x.valid_until", ":day"));

    private static final String ROWS = """
            select s.seat_id, s.function_code, f.masculine, f.feminine, f.inclusive, s.qualifier, s.seat_group, s.importance,
            """ + MARKING + """
                   as marking, s.scheme_id, c.kind, s.territory_id, s.organisation_id,
                   coalesce(c.name, o.name, t.name) as owner_name, s.version,
            """ + STATE + """
                   as state
            from seat s
              join job_function f on f.function_code = s.function_code
              left join scheme c on c.scheme_id = s.scheme_id
              left join organisation o on o.organisation_id = s.organisation_id
              left join territory t on t.territory_id = s.territory_id
            """;

    private final JdbcClient database;

    SeatLookup(JdbcClient database) {
        this.database = database;
    }

    /** The seats of a scheme, in the order of its template. */
    public List<SeatRow> of(SchemeId scheme, LocalDate day) {
        return rows(" where s.scheme_id = :owner order by s.rank_order, s.seat_id", owner(scheme.schemeId()), day);
    }

    /** The seats of an organisation. */
    public List<SeatRow> of(OrganisationId organisation, LocalDate day) {
        return rows(
                " where s.organisation_id = :owner order by s.rank_order, s.seat_id",
                owner(organisation.organisationId()),
                day);
    }

    /** The seats that stand on the territory itself. */
    public List<SeatRow> of(TerritoryId territory, LocalDate day) {
        return rows(
                " where s.territory_id = :owner order by s.rank_order, s.seat_id", owner(territory.territoryId()), day);
    }

    /** One seat. */
    public List<SeatRow> named(Collection<SeatId> seats, LocalDate day) {
        return seats.isEmpty()
                ? List.of()
                : rows(
                        " where s.seat_id in (:owner) order by s.rank_order, s.seat_id",
                        Map.of("owner", seats.stream().map(SeatId::seatId).toList()),
                        day);
    }

    /** Everybody who ever held the seat, the latest first. */
    public List<SeatHolder> history(SeatId seat) {
        return new SeatHolders(database).everybody(seat);
    }

    /** The register of the seats there are on a day: the most important first, those vacant before the others. */
    public List<SeatRow> register(SeatFilter filter, LocalDate day, int offset, int limit) {
        var parameters = new HashMap<String, Object>();
        var sql = new StringBuilder(" where ")
                .append(THERE)
                .append(" and ")
                .append(new SearchWords(filter.text()).condition("""
                        c.name like %s or o.name like %s or t.name like %s or f.inclusive like %s or f.synonyms like %s
                        """, parameters));
        if (filter.function() != null) {
            sql.append(" and s.function_code = :function");
            parameters.put("function", filter.function().functionCode());
        }
        if (filter.schemeKind() != null) {
            sql.append(" and c.kind = :kind");
            parameters.put("kind", filter.schemeKind().name());
        }
        if (filter.within() != null) {
            sql.append(WITHIN);
            parameters.put("within", filter.within().territoryId());
        }
        if (filter.among() != null) {
            if (filter.among().isEmpty()) {
                return List.of();
            }
            sql.append(" and s.seat_id in (:among)");
            parameters.put("among", filter.among().stream().map(SeatId::seatId).toList());
        }
        if (!filter.states().isEmpty()) {
            sql.append(" having state in (:states)");
            parameters.put("states", filter.states().stream().map(Enum::name).toList());
        }
        sql.append(" order by s.importance desc, owner_name, s.rank_order, s.seat_id limit :limit offset :offset");
        parameters.put("limit", limit);
        parameters.put("offset", offset);
        return rows(sql.toString(), parameters, day);
    }

    /** How many of the seats there are on a day stand in each state. */
    public Map<SeatState, Long> figures(LocalDate day) {
        var figures = new HashMap<SeatState, Long>();
        database.sql("select " + STATE + " as state, count(*) as seats from seat s where " + THERE + " group by state")
                .param("day", day)
                .query(row -> {
                    figures.put(SeatState.valueOf(row.getString("state")), row.getLong("seats"));
                });
        return Map.copyOf(figures);
    }

    /** A scheme lies where its carrier or what it covers lies; an organisation where it governs. */
    private static final String WITHIN = """
             and (exists (select 1 from territory_containment i where i.container_id = :within
                            and i.territory_id in (s.territory_id, o.territory_id))
                  or exists (select 1 from scheme_territory st
                               join territory_containment i on i.container_id = :within and i.territory_id = st.territory_id
                             where st.scheme_id = s.scheme_id)
                  or exists (select 1 from organisation_coverage v
                               join territory_containment i on i.container_id = :within and i.territory_id = v.territory_id
                             where v.organisation_id = s.organisation_id))
            """;

    private static Map<String, Object> owner(long id) {
        return Map.of("owner", id);
    }

    private List<SeatRow> rows(String rest, Map<String, Object> parameters, LocalDate day) {
        var bare = database.sql(ROWS + rest)
                .params(parameters)
                .param("day", day)
                .query((row, number) -> seat(row))
                .list();
        return new SeatHolders(database).join(bare, day);
    }

    private static SeatWithoutHolder seat(ResultSet row) throws SQLException {
        var marking = row.getString("marking");
        var kind = row.getString("kind");
        return new SeatWithoutHolder(
                new SeatId(row.getLong("seat_id")),
                new FunctionCode(row.getString("function_code")),
                new GenderedLabel(row.getString("masculine"), row.getString("feminine"), row.getString("inclusive")),
                row.getString("qualifier"),
                row.getString("seat_group"),
                row.getInt("importance"),
                SeatState.valueOf(row.getString("state")),
                marking == null ? null : SeatMarking.valueOf(marking),
                nullable(row, "scheme_id") == null ? null : new SchemeId(row.getLong("scheme_id")),
                kind == null ? null : SchemeKind.valueOf(kind),
                nullable(row, "territory_id") == null ? null : new TerritoryId(row.getLong("territory_id")),
                nullable(row, "organisation_id") == null ? null : new OrganisationId(row.getLong("organisation_id")),
                row.getString("owner_name"),
                row.getLong("version"));
    }

    private static @Nullable Long nullable(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
