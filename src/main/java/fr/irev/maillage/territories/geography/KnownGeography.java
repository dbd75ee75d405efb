package fr.irev.maillage.territories.geography;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The priority geography as the base holds it at this moment.
 *
 * @param quartiers by code, of the newest vintage that has it
 * @param communes names by code
 * @param communeIds numbers by code
 * @param successions pairs of codes, predecessor and successor
 */
record KnownGeography(
        Region region,
        TreeMap<String, KnownQuartier> quartiers,
        Map<String, String> communes,
        Map<String, Long> communeIds,
        Set<Link> successions) {

    record Link(String predecessor, String successor) {}

    static KnownGeography read(JdbcClient database) {
        var regions = new HashSet<String>();
        var departements = new HashSet<String>();
        var names = new HashMap<String, String>();
        var ids = new HashMap<String, Long>();
        var places = new HashMap<String, Outline.Point>();
        database.sql("""
                select territory_id, kind, code, name, longitude, latitude
                from territory
                where kind in ('REGION', 'DEPARTEMENT', 'COMMUNE')
                order by vintage
                """).query(row -> {
            var code = Objects.requireNonNull(row.getString("code"));
            switch (Objects.requireNonNull(row.getString("kind"))) {
                case "REGION" -> regions.add(code);
                case "DEPARTEMENT" -> departements.add(code);
                default -> {
                    names.put(code, row.getString("name"));
                    ids.put(code, row.getLong("territory_id"));
                    if (row.getObject("longitude") != null && row.getObject("latitude") != null) {
                        places.put(code, new Outline.Point(row.getDouble("longitude"), row.getDouble("latitude")));
                    }
                }
            }
        });
        var quartiers = new TreeMap<String, KnownQuartier>();
        database.sql("""
                select t.territory_id, t.code, t.vintage, t.name, t.valid_from, t.valid_until,
                       (select st_astext(o.outline) from territory_outline o where o.territory_id = t.territory_id) as outline,
                       group_concat(if(c.kind = 'COMMUNE', c.code, null) separator ';') as communes,
                       group_concat(if(c.kind = 'DEPARTEMENT', c.code, null) separator ';') as departements
                from territory t
                  join territory_containment k on k.territory_id = t.territory_id
                  join territory c on c.territory_id = k.container_id
                where t.kind = 'QPV'
                group by t.territory_id
                order by t.vintage
                """).query(row -> {
            var quartier = quartier(row);
            quartiers.put(quartier.code(), quartier);
        });
        var successions = new HashSet<Link>();
        database.sql("""
                select f.code as former, n.code as next
                from territory_succession s
                  join territory f on f.territory_id = s.predecessor_id
                  join territory n on n.territory_id = s.successor_id
                """).query(row -> {
            successions.add(new Link(row.getString("former"), row.getString("next")));
        });
        return new KnownGeography(
                new Region(regions, departements, places), quartiers, names, ids, Set.copyOf(successions));
    }

    private static KnownQuartier quartier(ResultSet row) throws SQLException {
        var outline = row.getString("outline");
        return new KnownQuartier(
                row.getLong("territory_id"),
                Objects.requireNonNull(row.getString("code")),
                row.getInt("vintage"),
                Objects.requireNonNull(row.getString("name")),
                several(row.getString("communes")),
                several(row.getString("departements")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                outline == null ? null : Outline.of(outline));
    }

    private static TreeSet<String> several(@Nullable String codes) {
        return codes == null ? new TreeSet<>() : new TreeSet<>(Arrays.asList(codes.split(";")));
    }

    Optional<KnownQuartier> quartier(String code) {
        return Optional.ofNullable(quartiers.get(code));
    }

    /** Year of the geography in force; nought when there is none. */
    int vintage() {
        return quartiers.values().stream()
                .filter(KnownQuartier::inForce)
                .mapToInt(KnownQuartier::vintage)
                .max()
                .orElse(0);
    }
}
