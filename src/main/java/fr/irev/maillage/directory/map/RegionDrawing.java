package fr.irev.maillage.directory.map;

import fr.irev.maillage.shared.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What does not change from day to day, as GeoJSON (RFC 7946, degrees, longitude first): the communes as points by size, which
 * is the backdrop, and the outlines of the quartiers. The base holds no limits of départements or communes, so none are drawn.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.LECTURE + "')")
public class RegionDrawing {

    private static final int NAMED_FROM = 5_000; // inhabitants
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;

    RegionDrawing(JdbcClient database) {
        this.database = database;
    }

    /** Says which drawing this is: another one as soon as a place or an outline changes. */
    public String version() {
        return database.sql("""
                        select concat(lower(hex(places.checked)), '-', lower(hex(outlines.checked)))
                        from (select ifnull(bit_xor(crc32(concat_ws('/', territory_id, name, population, longitude, latitude))), 0) as checked
                              from territory where kind in ('COMMUNE', 'DEPARTEMENT')) places,
                             (select ifnull(bit_xor(crc32(concat(territory_id, '/', hex(outline)))), 0) as checked
                              from territory_outline) outlines
                        """).query(String.class).single();
    }

    /** The communes, the smaller ones without their names, and the name of each département amid its inhabitants. */
    public String backdrop() {
        var features = new ArrayList<Map<String, Object>>();
        var villages = new ArrayList<double[]>();
        database.sql("""
                        select name, ifnull(population, 0) as population, longitude, latitude
                        from territory
                        where kind = 'COMMUNE' and longitude is not null and latitude is not null
                        order by population desc, territory_id
                        """).query(row -> {
            double[] point = {row.getDouble("longitude"), row.getDouble("latitude")};
            int population = row.getInt("population");
            if (population < NAMED_FROM) {
                villages.add(point);
            } else {
                features.add(feature(
                        null,
                        Map.of("type", "Point", "coordinates", point),
                        Map.of("name", row.getString("name"), "population", population)));
            }
        });
        features.add(feature(null, Map.of("type", "MultiPoint", "coordinates", villages), Map.of()));
        database.sql("""
                        select d.name, sum(c.longitude * c.population) / sum(c.population) as longitude,
                               sum(c.latitude * c.population) / sum(c.population) as latitude
                        from territory d
                          join territory_containment i on i.container_id = d.territory_id
                          join territory c on c.territory_id = i.territory_id and c.kind = 'COMMUNE'
                        where d.kind = 'DEPARTEMENT' and c.longitude is not null and c.population > 0
                        group by d.territory_id
                        """).query(row -> {
            double[] point = {row.getDouble("longitude"), row.getDouble("latitude")};
            features.add(feature(
                    null, Map.of("type", "Point", "coordinates", point), Map.of("departement", row.getString("name"))));
        });
        return collection(features);
    }

    /** The outlines of the quartiers by the keys of their places, without points that nobody would miss. */
    public String outlines() {
        var features = new ArrayList<Map<String, Object>>();
        database.sql("""
                        select o.territory_id, st_asgeojson(o.outline, 5) as outline
                        from territory_outline o
                        order by o.territory_id
                        """).query(row -> {
            var outline = JSON.readTree(row.getString("outline"));
            features.add(feature(
                    "t" + row.getLong("territory_id"),
                    Map.of(
                            "type",
                            outline.get("type").asString(),
                            "coordinates",
                            PlainerOutline.of(outline.get("coordinates"))),
                    Map.of()));
        });
        return collection(features);
    }

    private static Map<String, Object> feature(
            @Nullable String key, Map<String, Object> geometry, Map<String, Object> properties) {
        return key == null
                ? Map.of("type", "Feature", "geometry", geometry, "properties", properties)
                : Map.of("type", "Feature", "id", key, "geometry", geometry, "properties", properties);
    }

    private static String collection(List<Map<String, Object>> features) {
        return JSON.writeValueAsString(Map.of("type", "FeatureCollection", "features", features));
    }
}
