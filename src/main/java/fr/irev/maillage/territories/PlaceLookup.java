package fr.irev.maillage.territories;

import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.BoundQuery;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.SearchWords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the place that somebody names, or points at. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.LECTURE + "')")
public class PlaceLookup {

    /**
     * The territory at a point.
     *
     * @param within whether the point lies inside its outline; otherwise it is merely the commune whose centre is nearest
     * @param kilometres to that centre; 0 within an outline
     */
    public record Located(TerritoryName territory, boolean within, double kilometres) {}

    /** Kilometres from the nearest centre beyond which a point lies in no commune that is known. */
    public static final double FARTHEST = 12;

    private static final double KILOMETRES_PER_DEGREE = 111.2; // of a great circle

    private record Hit(boolean scheme, long id, @Nullable FormerName former) {}

    private final JdbcClient jdbc;
    private final TerritoryLookup territories;
    private final SchemeLookup schemes;
    private final Clock clock;

    PlaceLookup(JdbcClient jdbc, TerritoryLookup territories, SchemeLookup schemes, Clock clock) {
        this.jdbc = jdbc;
        this.territories = territories;
        this.schemes = schemes;
        this.clock = clock;
    }

    /** Territories and schemes that answer what was typed, the likeliest first; see {@link TerritoryLookup#search}. */
    public List<Place> search(String text, int limit) {
        return search(text, 0, limit);
    }

    /** As {@link #search(String, int)}, a page at a time. */
    public List<Place> search(String text, int offset, int limit) {
        return found(PlaceQuery.of(text, Set.of(), offset, limit), today()).stream()
                .map(FoundPlace::place)
                .toList();
    }

    /** As {@link #list(PlaceFilter, LocalDate, int, int)}, today. */
    public List<Place> list(PlaceFilter filter, int offset, int limit) {
        return list(filter, today(), offset, limit);
    }

    /**
     * A page of the places that a filter lets through, in the order of {@link #search(String, int)}: what is in force on the
     * day; where something was typed also what is over, and for what was still to come what it followed.
     */
    public List<Place> list(PlaceFilter filter, LocalDate day, int offset, int limit) {
        return found(filter, day, offset, limit).stream().map(FoundPlace::place).toList();
    }

    /** As {@link #found(PlaceFilter, LocalDate, int, int)}, today. */
    public List<FoundPlace> found(PlaceFilter filter, int offset, int limit) {
        return found(filter, today(), offset, limit);
    }

    /** As {@link #list(PlaceFilter, LocalDate, int, int)}, with the former name by which each was found. */
    public List<FoundPlace> found(PlaceFilter filter, LocalDate day, int offset, int limit) {
        if (filter.vintage() != null) {
            return ofVintage(filter, filter.vintage(), day, offset, limit);
        }
        var kind = filter.kind();
        return found(
                PlaceQuery.of(
                        filter.text(), kind == null ? Set.of() : Set.of(kind), filter.within(), day, offset, limit),
                day);
    }

    private LocalDate today() {
        return AsOf.today(clock).day();
    }

    private List<FoundPlace> found(BoundQuery query, LocalDate day) {
        return named(
                jdbc.sql(query.sql())
                        .params(query.parameters())
                        .query((row, number) -> {
                            var former = PlaceQuery.former(row.getString("best"));
                            long scheme = row.getLong("scheme_id");
                            return row.wasNull()
                                    ? new Hit(false, row.getLong("territory_id"), former)
                                    : new Hit(true, scheme, former);
                        })
                        .list(),
                day);
    }

    /** The quartiers of one geography, whether or not it is in force, by name. */
    private List<FoundPlace> ofVintage(PlaceFilter filter, int vintage, LocalDate day, int offset, int limit) {
        var parameters = new HashMap<String, Object>();
        var condition = new SearchWords(filter.text()).condition("t.name like %s or t.code like %s", parameters);
        var within = filter.within();
        return named(
                jdbc.sql("""
                        select t.territory_id from territory t
                        where t.kind = 'QPV' and t.vintage = :vintage and %s
                          and (:within is null or exists (
                            select 1 from territory_containment k
                            where k.container_id = :within and k.territory_id = t.territory_id))
                        order by t.name, t.code
                        limit :limit offset :offset
                        """.formatted(condition))
                        .params(parameters)
                        .param("vintage", vintage)
                        .param("within", within == null ? null : within.territoryId())
                        .param("limit", limit)
                        .param("offset", offset)
                        .query((row, number) -> new Hit(false, row.getLong("territory_id"), null))
                        .list(),
                day);
    }

    /** The geographies that the base knows, the newest first. */
    public List<Integer> vintages() {
        return jdbc.sql("select distinct vintage from territory where kind = 'QPV' order by vintage desc")
                .query((row, number) -> row.getInt("vintage"))
                .list();
    }

    private List<FoundPlace> named(List<Hit> hits, LocalDate day) {
        var territoryNames = territories
                .names(hits.stream()
                        .filter(hit -> !hit.scheme())
                        .map(hit -> new TerritoryId(hit.id()))
                        .toList())
                .stream()
                .collect(Collectors.toMap(name -> name.id().territoryId(), Function.identity()));
        var schemeNames =
                schemes
                        .names(
                                hits.stream()
                                        .filter(Hit::scheme)
                                        .map(hit -> new SchemeId(hit.id()))
                                        .toList(),
                                day)
                        .stream()
                        .collect(Collectors.toMap(name -> name.id().schemeId(), Function.identity()));
        var places = new ArrayList<FoundPlace>();
        for (var hit : hits) {
            var scheme = schemeNames.get(hit.id());
            var territory = territoryNames.get(hit.id());
            if (hit.scheme() && scheme != null) {
                places.add(new FoundPlace(new Place.SchemePlace(scheme), hit.former()));
            } else if (!hit.scheme() && territory != null) {
                places.add(new FoundPlace(new Place.TerritoryPlace(territory), hit.former()));
            }
        }
        return places;
    }

    /**
     * The quartier prioritaire in force whose outline holds the point, else the commune whose centre is nearest; empty before the territories are loaded.
     *
     * @param longitude degrees, WGS84
     * @param latitude degrees, WGS84
     */
    public Optional<Located> at(double longitude, double latitude) {
        return jdbc.sql("""
                        select o.territory_id
                        from territory_outline o join territory t on t.territory_id = o.territory_id
                        where st_contains(o.outline, point(:longitude, :latitude)) and t.valid_until is null
                        order by st_area(o.outline)
                        limit 1
                        """)
                .param("longitude", longitude)
                .param("latitude", latitude)
                .query(Long.class)
                .optional()
                .flatMap(id -> territories.name(new TerritoryId(id)))
                .map(name -> new Located(name, true, 0))
                .or(() -> nearestCommune(longitude, latitude));
    }

    private record Nearest(TerritoryId id, double degrees) {}

    private Optional<Located> nearestCommune(double longitude, double latitude) {
        return jdbc.sql("""
                        select territory_id,
                               sqrt(power((longitude - :longitude) * cos(radians(:latitude)), 2)
                                 + power(latitude - :latitude, 2)) as degrees
                        from territory
                        where kind = 'COMMUNE' and longitude is not null
                        order by degrees
                        limit 1
                        """)
                .param("longitude", longitude)
                .param("latitude", latitude)
                .query((row, number) ->
                        new Nearest(new TerritoryId(row.getLong("territory_id")), row.getDouble("degrees")))
                .optional()
                .flatMap(nearest -> territories
                        .name(nearest.id())
                        .map(name -> new Located(name, false, nearest.degrees() * KILOMETRES_PER_DEGREE)));
    }
}
