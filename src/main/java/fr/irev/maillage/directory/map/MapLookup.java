package fr.irev.maillage.directory.map;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.seats.SeatLookup;
import fr.irev.maillage.directory.seats.SeatState;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.territories.SchemeKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The places of the region and how their seats stand on a day: five statements, however many places there are. Former quartiers
 * have no outline and no scheme any more: they are not drawn.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.LECTURE + "')")
public class MapLookup {

    /** A contrat stands where its carrier lies, any other scheme in the middle of the communes it covers. */
    private static final String SCHEMES = """
            select c.scheme_id, c.kind, c.name,
                   coalesce(max(at.latitude), avg(t.latitude)) as latitude, coalesce(max(at.longitude), avg(t.longitude)) as longitude
            from scheme c
              left join scheme_carrier w on w.scheme_id = c.scheme_id and c.kind = 'CONTRAT_DE_VILLE'
                and w.since <= :day and (w.until is null or w.until >= :day)
              left join territory at on at.territory_id = w.territory_id
              left join scheme_territory st on st.scheme_id = c.scheme_id and st.role = 'COVERS'
              left join territory t on t.territory_id = st.territory_id
                and (t.kind = 'COMMUNE' or c.kind = 'CONTRAT_DE_VILLE')
            where c.kind in ('CONTRAT_DE_VILLE', 'CITE_EDUCATIVE') and c.status <> 'TERMINE'
            group by c.scheme_id
            order by c.status = 'A_COMPLETER', if(c.status = 'A_COMPLETER', char_length(c.name), 0), c.name, c.scheme_id
            """;

    private static final String QUARTIERS = """
            select q.territory_id, q.name, q.latitude, q.longitude
            from territory q
            where q.kind = 'QPV' and (q.valid_from is null or q.valid_from <= :day)
              and (q.valid_until is null or q.valid_until >= :day)
            order by q.name, q.territory_id
            """;

    /** Communes and départements around quartiers; départements of schemes, through what they cover and who carries them. */
    private static final String AROUND = """
            select 't' as letter, i.territory_id as id, a.kind, a.territory_id as around_id, a.name
            from territory q
              join territory_containment i on i.territory_id = q.territory_id
              join territory a on a.territory_id = i.container_id and a.kind in ('COMMUNE', 'DEPARTEMENT')
            where q.kind = 'QPV'
            union
            select 's', l.scheme_id, a.kind, a.territory_id, a.name
            from (select scheme_id, territory_id from scheme_territory where role = 'COVERS'
                  union select scheme_id, territory_id from scheme_carrier where until is null or until >= :day) l
              join territory_containment i on i.territory_id = l.territory_id
              join territory a on a.territory_id = i.container_id and a.kind = 'DEPARTEMENT'
            """;

    /** As « Qui contacter ? » walks: schemes that cover the quartier itself or a commune it lies in. */
    private static final String ANSWERING = """
            select q.territory_id, st.scheme_id
            from territory q
              join territory_containment i on i.territory_id = q.territory_id
              join territory a on a.territory_id = i.container_id and a.kind in ('QPV', 'COMMUNE')
              join scheme_territory st on st.territory_id = a.territory_id and st.role = 'COVERS'
              join scheme c on c.scheme_id = st.scheme_id and c.status = 'ACTIF'
            where q.kind = 'QPV'
            group by q.territory_id, st.scheme_id
            order by max(c.kind = 'CONTRAT_DE_VILLE') desc, max(c.name)
            """;

    private static final String SEATS = """
            select s.scheme_id,
            """ + SeatLookup.STATE + """
                   as state, count(*) as seats
            from seat s
            where s.scheme_id is not null and (:function is null or s.function_code = :function)
            group by s.scheme_id, state
            """;

    private final JdbcClient database;

    MapLookup(JdbcClient database) {
        this.database = database;
    }

    /** A place on the way to being one: what it is, before its surroundings and seats are known. */
    private record Bare(
            MapLayer layer,
            long id,
            String name,
            @Nullable Double latitude,
            @Nullable Double longitude) {

        String key() {
            return (layer == MapLayer.QPV ? "t" : "s") + id;
        }
    }

    /** Where places lie, by their keys. */
    private record Surroundings(
            Map<String, Set<Long>> departements, Map<String, Set<String>> communes, Map<String, Set<String>> names) {}

    /** The places that the filter lets through: schemes first, each kind by name. */
    public List<MapPlace> places(MapFilter filter, LocalDate day) {
        var around = surroundings(day);
        var seats = seats(filter.function(), day);
        var answering = answering();
        var found = new ArrayList<MapPlace>();
        for (var bare : bare(day)) {
            var departement = filter.departement();
            if (!filter.layers().contains(bare.layer())
                    || departement != null
                            && !around.departements()
                                    .getOrDefault(bare.key(), Set.of())
                                    .contains(departement.territoryId())) {
                continue;
            }
            var schemes =
                    bare.layer() == MapLayer.QPV ? answering.getOrDefault(bare.id(), List.of()) : List.of(bare.id());
            var place = place(bare, around, schemes, sum(schemes, seats));
            if ((filter.state() == null || place.seats().containsKey(filter.state()))
                    && (filter.function() == null || !place.seats().isEmpty())) {
                found.add(place);
            }
        }
        return found;
    }

    /** The functions for which some scheme has a seat, the most important first. */
    public List<FunctionCode> functions() {
        return database.sql("""
                        select s.function_code
                        from seat s join job_function f on f.function_code = s.function_code
                        where s.scheme_id is not null
                        group by s.function_code
                        order by max(f.importance) desc, max(f.inclusive)
                        """)
                .query((row, number) -> new FunctionCode(row.getString(1)))
                .list();
    }

    private List<Bare> bare(LocalDate day) {
        var found = new ArrayList<Bare>();
        database.sql(SCHEMES).param("day", day).query(row -> {
            var layer = SchemeKind.valueOf(row.getString("kind")) == SchemeKind.CONTRAT_DE_VILLE
                    ? MapLayer.CONTRAT_DE_VILLE
                    : MapLayer.CITE_EDUCATIVE;
            found.add(bare(layer, row.getLong("scheme_id"), row));
        });
        found.sort(java.util.Comparator.comparing(Bare::layer)); // stable: by name within
        database.sql(QUARTIERS).param("day", day).query(row -> {
            found.add(bare(MapLayer.QPV, row.getLong("territory_id"), row));
        });
        return found;
    }

    private static Bare bare(MapLayer layer, long id, ResultSet row) throws SQLException {
        return new Bare(layer, id, row.getString("name"), degrees(row, "latitude"), degrees(row, "longitude"));
    }

    private static @Nullable Double degrees(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    private static MapPlace place(Bare bare, Surroundings around, List<Long> schemes, Map<SeatState, Integer> seats) {
        var communes = around.communes().get(bare.key());
        var names = communes == null ? around.names().getOrDefault(bare.key(), Set.of()) : communes;
        return new MapPlace(
                bare.key(),
                bare.layer(),
                bare.id(),
                bare.name(),
                String.join(", ", names),
                bare.latitude(),
                bare.longitude(),
                schemes,
                seats);
    }

    private Surroundings surroundings(LocalDate day) {
        var all = new Surroundings(new HashMap<>(), new HashMap<>(), new HashMap<>());
        database.sql(AROUND).param("day", day).query(row -> {
            var key = row.getString("letter") + row.getLong("id");
            var name = row.getString("name");
            if (row.getString("kind").equals("COMMUNE")) {
                all.communes().computeIfAbsent(key, unused -> new TreeSet<>()).add(name);
            } else {
                all.departements()
                        .computeIfAbsent(key, unused -> new HashSet<>())
                        .add(row.getLong("around_id"));
                all.names().computeIfAbsent(key, unused -> new TreeSet<>()).add(name);
            }
        });
        return all;
    }

    private Map<Long, List<Long>> answering() {
        var found = new LinkedHashMap<Long, List<Long>>();
        database.sql(ANSWERING).query(row -> {
            found.computeIfAbsent(row.getLong("territory_id"), unused -> new ArrayList<>())
                    .add(row.getLong("scheme_id"));
        });
        return found;
    }

    private Map<Long, Map<SeatState, Integer>> seats(@Nullable FunctionCode function, LocalDate day) {
        var found = new HashMap<Long, Map<SeatState, Integer>>();
        database.sql(SEATS)
                .param("day", day)
                .param("function", function == null ? null : function.functionCode())
                .query(row -> {
                    found.computeIfAbsent(row.getLong("scheme_id"), unused -> new EnumMap<>(SeatState.class))
                            .put(SeatState.valueOf(row.getString("state")), row.getInt("seats"));
                });
        return found;
    }

    private static Map<SeatState, Integer> sum(Collection<Long> schemes, Map<Long, Map<SeatState, Integer>> seats) {
        var sum = new EnumMap<SeatState, Integer>(SeatState.class);
        for (var scheme : schemes) {
            seats.getOrDefault(scheme, Map.of()).forEach((state, count) -> sum.merge(state, count, Integer::sum));
        }
        return sum;
    }
}
