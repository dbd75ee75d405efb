package fr.irev.maillage.territories.geography;

import fr.irev.maillage.shared.recorded.RecordedChanges;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes where quartiers lie and what they look like, each row noted. */
final class QuartierPlaces {

    private static final int DEGREE_DIGITS = 5;

    private final JdbcClient database;
    private final RecordedChanges changes;
    private final KnownGeography known;

    QuartierPlaces(JdbcClient database, RecordedChanges changes, KnownGeography known) {
        this.database = database;
        this.changes = changes;
        this.known = known;
    }

    /** In these communes, in all that they lie in, and in itself. */
    void lie(long quartier, Collection<String> communes) {
        var ids = communes.stream()
                .map(known.communeIds()::get)
                .filter(Objects::nonNull)
                .toList();
        var wanted = new HashSet<Long>();
        if (!ids.isEmpty()) {
            wanted.addAll(
                    database.sql("select distinct container_id from territory_containment where territory_id in (:ids)")
                            .param("ids", ids)
                            .query(Long.class)
                            .list());
        }
        lie(quartier, wanted);
    }

    /** In this département, and in all that it lies in: no more is known of it. */
    void lieSomewhere(long quartier, String departement) {
        lie(
                quartier,
                new HashSet<>(database.sql("""
                        select k.container_id
                        from territory d join territory_containment k on k.territory_id = d.territory_id
                        where d.kind = 'DEPARTEMENT' and d.code = :code
                        """)
                        .param("code", departement)
                        .query(Long.class)
                        .list()));
    }

    private void lie(long quartier, Set<Long> containers) {
        var wanted = new HashSet<>(containers);
        wanted.add(quartier);
        var there =
                new HashSet<>(database.sql("select container_id from territory_containment where territory_id = :id")
                        .param("id", quartier)
                        .query(Long.class)
                        .list());
        var label = GeographyRefused.say("label.communes");
        there.stream()
                .filter(container -> !wanted.contains(container))
                .forEach(container ->
                        changes.removed("territory_containment", pair(container, quartier), List.of(), label));
        wanted.stream().filter(container -> !there.contains(container)).forEach(container -> {
            database.sql("insert into territory_containment (container_id, territory_id) values (:container, :id)")
                    .param("container", container)
                    .param("id", quartier)
                    .update();
            changes.added("territory_containment", pair(container, quartier), label);
        });
    }

    private static Map<String, Long> pair(long container, long quartier) {
        return Map.of("container_id", container, "territory_id", quartier);
    }

    /** Its outline, with the area and the middle that follow from it. */
    void draw(long quartier, Outline outline, String name) {
        var label = GeographyRefused.say("label.outline", name);
        int added = database.sql("""
                insert ignore into territory_outline (territory_id, outline) values (:id, st_geomfromtext(:text))
                """)
                .param("id", quartier)
                .param("text", outline.text())
                .update();
        if (added > 0) {
            changes.added("territory_outline", "territory_id", quartier, label);
        } else {
            var octets = database.sql("select st_geomfromtext(:text)")
                    .param("text", outline.text())
                    .query(byte[].class)
                    .single();
            changes.changeOctets("territory_outline", "territory_id", quartier, "outline", octets, label);
        }
        var centre = outline.centre();
        changes.change("territory", "territory_id", quartier, "area_hectares", outline.hectares(), label);
        changes.change("territory", "territory_id", quartier, "longitude", degrees(centre.longitude()), label);
        changes.change("territory", "territory_id", quartier, "latitude", degrees(centre.latitude()), label);
    }

    private static BigDecimal degrees(double value) {
        return BigDecimal.valueOf(value).setScale(DEGREE_DIGITS, RoundingMode.HALF_UP);
    }
}
