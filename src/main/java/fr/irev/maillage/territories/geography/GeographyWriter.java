package fr.irev.maillage.territories.geography;

import fr.irev.maillage.shared.SequenceIds;
import fr.irev.maillage.shared.recorded.RecordedChanges;
import fr.irev.maillage.territories.TerritoryBelongings;
import fr.irev.maillage.territories.TerritoryId;
import fr.irev.maillage.territories.geography.GeographyComparison.Arrival;
import fr.irev.maillage.territories.geography.GeographyComparison.Departure;
import fr.irev.maillage.territories.geography.GeographyComparison.FormerName;
import fr.irev.maillage.territories.geography.GeographyComparison.Heir;
import fr.irev.maillage.territories.geography.GeographyComparison.Lineages;
import fr.irev.maillage.territories.geography.GeographyComparison.Renaming;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes one update into the tables, each row noted. */
final class GeographyWriter {

    private static final LocalDate FORMER_SINCE = LocalDate.of(2015, 1, 1); // décret 2014-1750
    private static final LocalDate FORMER_UNTIL = LocalDate.of(2023, 12, 31); // décret 2023-1314

    private final JdbcClient database;
    private final RecordedChanges changes;
    private final AttachedSchemes schemes;
    private final List<TerritoryBelongings> belongings;
    private final KnownGeography known;
    private final GeographyFiles files;
    private final GeographyOrder order;
    private final QuartierPlaces places;
    private final SequenceIds ids;
    private final Map<String, Long> numbers = new HashMap<>();

    GeographyWriter(
            JdbcClient database,
            RecordedChanges changes,
            AttachedSchemes schemes,
            List<TerritoryBelongings> belongings,
            KnownGeography known,
            GeographyFiles files,
            GeographyOrder order) {
        this.database = database;
        this.changes = changes;
        this.schemes = schemes;
        this.belongings = belongings;
        this.known = known;
        this.files = files;
        this.order = order;
        this.places = new QuartierPlaces(database, changes, known);
        this.ids = new SequenceIds(database, "territory_seq");
        known.quartiers().forEach((code, quartier) -> numbers.put(code, quartier.id()));
    }

    void write(GeographyComparison comparison) {
        comparison.departures().stream()
                .filter(departure -> !departure.former() && leaves(departure))
                .forEach(this::close);
        comparison.arrivals().forEach(this::arrive);
        comparison.renamed().forEach(this::rename);
        comparison
                .relocated()
                .forEach(moved -> places.lie(
                        number(moved.code()),
                        Objects.requireNonNull(files.listed().get(moved.code())).communes()));
        comparison.redrawn().forEach(drawn -> places.draw(number(drawn.code()), outline(drawn.code()), drawn.name()));
        comparison.formerNames().forEach(this::nameFormer);
        comparison.lineages().forEach(this::link);
        comparison.departures().stream()
                .filter(departure -> departure.former() || leaves(departure))
                .forEach(this::handOver);
    }

    private boolean leaves(Departure departure) {
        return GeographyWords.fate(departure, order).leaves();
    }

    private void close(Departure departure) {
        changes.change(
                "territory",
                "territory_id",
                number(departure.code()),
                "valid_until",
                order.since().minusDays(1),
                GeographyRefused.say("label.quartier", departure.name()));
    }

    private void arrive(Arrival arrival) {
        var listed = Objects.requireNonNull(files.listed().get(arrival.code()));
        var outline = files.outlines().get(arrival.code());
        long id;
        if (arrival.returning()) {
            id = number(arrival.code());
            changes.change("territory", "territory_id", id, "valid_until", null, label(arrival.name()));
        } else {
            id = add(arrival.code(), order.vintage(), arrival.name(), order.since(), null);
            places.lie(id, listed.communes());
            if (outline != null) {
                places.draw(id, outline, arrival.name());
            }
        }
        schemes.cover(id, known, listed.communes(), changes);
    }

    private long add(String code, int vintage, String name, @Nullable LocalDate from, @Nullable LocalDate until) {
        long id = ids.next();
        database.sql("""
                insert into territory (territory_id, kind, code, vintage, name, valid_from, valid_until)
                values (:id, 'QPV', :code, :vintage, :name, :from, :until)
                """)
                .param("id", id)
                .param("code", code)
                .param("vintage", vintage)
                .param("name", name)
                .param("from", from)
                .param("until", until)
                .update();
        changes.added("territory", "territory_id", id, label(name));
        numbers.put(code, id);
        return id;
    }

    /** The name before stays one by which it is sought, until the day before. */
    private void rename(Renaming renaming) {
        long id = number(renaming.code());
        changes.change("territory", "territory_id", id, "name", renaming.after(), label(renaming.before()));
        var from = known.quartier(renaming.code()).map(KnownQuartier::from).orElse(null);
        boolean added = database.sql("""
                        insert ignore into territory_alias (territory_id, label, since, until)
                        values (:id, :label, :since, :until)
                        """)
                        .param("id", id)
                        .param("label", renaming.before())
                        .param("since", from)
                        .param("until", order.since().minusDays(1))
                        .update()
                > 0;
        if (added) {
            changes.added(
                    "territory_alias",
                    Map.of("territory_id", id, "label", renaming.before()),
                    label(renaming.before()));
        }
    }

    private void nameFormer(FormerName former) {
        var name = former.name().isBlank() ? former.code() : former.name();
        if (former.unknown()) {
            long id =
                    add(former.code(), Objects.requireNonNull(files.formerVintage()), name, FORMER_SINCE, FORMER_UNTIL);
            places.lieSomewhere(id, Region.departement(former.code()));
        } else {
            changes.change("territory", "territory_id", number(former.code()), "name", name, label(name));
        }
    }

    private void link(Lineages lineage) {
        var successor = numbers.get(lineage.code());
        if (successor == null) {
            return; // kept out, as was said before
        }
        for (var code : lineage.removed()) {
            changes.removed(
                    "territory_succession",
                    Map.of("predecessor_id", number(code), "successor_id", successor),
                    List.of(),
                    GeographyRefused.say("label.link"));
        }
        lineage.added().forEach(code -> follow(number(code), successor));
    }

    private void follow(long predecessor, long successor) {
        boolean added = database.sql("""
                        insert ignore into territory_succession (predecessor_id, successor_id) values (:before, :after)
                        """)
                        .param("before", predecessor)
                        .param("after", successor)
                        .update()
                > 0;
        if (added) {
            changes.added(
                    "territory_succession",
                    Map.of("predecessor_id", predecessor, "successor_id", successor),
                    GeographyRefused.say("label.link"));
        }
    }

    /** What hangs from a quartier that left goes where somebody said. */
    private void handOver(Departure departure) {
        var fate = GeographyWords.fate(departure, order);
        var from = new TerritoryId(number(departure.code()));
        if (!departure.former()) {
            departure.successors().forEach(heir -> follow(from.territoryId(), number(heir.code())));
        }
        var heir = fate.heir();
        if (heir != null && !heir.equals(Fate.STAY)) {
            var to = new TerritoryId(number(heir));
            follow(from.territoryId(), to.territoryId());
            belongings.forEach(owner -> owner.bringOver(from, to, changes));
        }
        if (fate.schemesFollow()) {
            var heirs = heirs(departure, heir);
            if (!heirs.isEmpty()) {
                schemes.bringOver(from, heirs, changes);
            }
        }
    }

    private Collection<Long> heirs(Departure departure, @Nullable String chosen) {
        var codes = new java.util.TreeSet<String>();
        departure.successors().stream().map(Heir::code).forEach(codes::add);
        if (chosen != null && !chosen.equals(Fate.STAY)) {
            codes.add(chosen);
        }
        return codes.stream().map(this::number).toList();
    }

    private long number(String code) {
        var number = numbers.get(code);
        if (number == null) {
            throw new IllegalStateException("No quartier has the code " + code);
        }
        return number;
    }

    private Outline outline(String code) {
        return Objects.requireNonNull(files.outlines().get(code));
    }

    private static String label(String name) {
        return GeographyRefused.say("label.quartier", name);
    }
}
