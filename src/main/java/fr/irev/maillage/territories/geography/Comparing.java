package fr.irev.maillage.territories.geography;

import fr.irev.maillage.territories.TerritoryBelongings;
import fr.irev.maillage.territories.TerritoryId;
import fr.irev.maillage.territories.geography.GeographyComparison.Arrival;
import fr.irev.maillage.territories.geography.GeographyComparison.Departure;
import fr.irev.maillage.territories.geography.GeographyComparison.FormerName;
import fr.irev.maillage.territories.geography.GeographyComparison.Lineages;
import fr.irev.maillage.territories.geography.GeographyComparison.Redrawing;
import fr.irev.maillage.territories.geography.GeographyComparison.Relocation;
import fr.irev.maillage.territories.geography.GeographyComparison.Renaming;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Lays the files beside the base. One comparison each. */
final class Comparing {

    private static final double WHOLE_ENOUGH = 2.0 / 3; // fewer quartiers than that, and a file may be cut short

    private final GeographyFiles files;
    private final KnownGeography known;
    private final AttachedSchemes schemes;
    private final List<TerritoryBelongings> belongings;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<Renaming> renamed = new ArrayList<>();
    private final List<Relocation> relocated = new ArrayList<>();
    private final List<Redrawing> redrawn = new ArrayList<>();
    private final List<String> remarks;
    private final Set<String> changed = new HashSet<>();

    Comparing(
            GeographyFiles files, KnownGeography known, AttachedSchemes schemes, List<TerritoryBelongings> belongings) {
        this.files = files;
        this.known = known;
        this.schemes = schemes;
        this.belongings = belongings;
        this.remarks = new ArrayList<>(files.remarks());
    }

    GeographyComparison compare() {
        files.listed().values().forEach(this::listed);
        var lineages = lineages();
        var formerNames = formerNames();
        var missing = missing();
        var departures = new ArrayList<Departure>();
        var heirs = new Heirs(files, known, arrivals);
        missing.forEach(quartier -> departures.add(departure(quartier, heirs)));
        heirsOfFormer(lineages, heirs).forEach(departures::add);
        long inForce = scope(files.listed().values());
        int unchanged = (int) files.listed().keySet().stream()
                .filter(code -> !changed.contains(code))
                .count();
        return new GeographyComparison(
                Objects.requireNonNullElse(files.vintage(), known.vintage()),
                arrivals,
                renamed,
                relocated,
                redrawn,
                departures,
                lineages,
                formerNames,
                unchanged,
                files.elsewhere(),
                !files.listed().isEmpty() && files.listed().size() < inForce * WHOLE_ENOUGH,
                List.copyOf(remarks));
    }

    private void listed(ListedQuartier quartier) {
        var there = known.quartiers().get(quartier.code());
        var communes = communes(quartier);
        var outline = files.outlines().get(quartier.code());
        if (there == null || !there.inForce()) {
            if (communes.isEmpty() && there == null) {
                remarks.add(GeographyRefused.say(
                        "remark.nowhere",
                        quartier.place(),
                        quartier.code(),
                        quartier.name(),
                        String.join(", ", quartier.communes())));
                return;
            }
            changed.add(quartier.code());
            arrivals.add(new Arrival(
                    quartier.code(),
                    quartier.name(),
                    there != null,
                    names(communes),
                    outline == null ? null : outline.hectares(),
                    schemes.contrats(known, communes)));
        }
        if (there == null) {
            return;
        }
        var id = new TerritoryId(there.id());
        if (!QuartierName.saysNothingNew(there.name(), quartier.name())) {
            changed.add(quartier.code());
            renamed.add(new Renaming(id, there.code(), there.name(), quartier.name()));
        }
        relocated(quartier, there, communes);
        var drawn = there.outline();
        if (outline != null && (drawn == null || !drawn.tellsTheSameAs(outline))) {
            changed.add(quartier.code());
            redrawn.add(new Redrawing(
                    id,
                    there.code(),
                    there.name(),
                    drawn == null ? null : drawn.hectares(),
                    outline.hectares(),
                    drawn == null ? null : Heirs.hundredths(drawn.shareWithin(outline))));
        }
    }

    private void relocated(ListedQuartier quartier, KnownQuartier there, Set<String> communes) {
        // One commune that nobody knows leaves the communes as they are: a change of half of them would be worse.
        if (communes.size() == quartier.communes().size() && !communes.equals(there.communes())) {
            changed.add(quartier.code());
            relocated.add(new Relocation(
                    new TerritoryId(there.id()),
                    there.code(),
                    there.name(),
                    names(without(communes, there.communes())),
                    names(without(there.communes(), communes))));
        }
    }

    /** Those of its communes that the base has; of the others it says so. */
    private TreeSet<String> communes(ListedQuartier quartier) {
        var found = new TreeSet<String>();
        for (var code : quartier.communes()) {
            if (known.communes().containsKey(code)) {
                found.add(code);
            } else {
                remarks.add(GeographyRefused.say(
                        "remark.commune", quartier.place(), quartier.code(), quartier.name(), code));
            }
        }
        return found;
    }

    private List<String> names(Collection<String> communes) {
        return communes.stream()
                .map(code -> Objects.requireNonNullElse(known.communes().get(code), code))
                .toList();
    }

    private static Set<String> without(Set<String> these, Set<String> those) {
        var left = new TreeSet<>(these);
        left.removeAll(those);
        return left;
    }

    /** Quartiers in force of the départements that the files speak of. */
    private long scope(Collection<ListedQuartier> listed) {
        return inScope(listed).size();
    }

    private List<KnownQuartier> inScope(Collection<ListedQuartier> listed) {
        var departements = new HashSet<String>();
        listed.forEach(quartier -> departements.add(Region.departement(quartier.code())));
        return known.quartiers().values().stream()
                .filter(KnownQuartier::inForce)
                .filter(quartier -> departements.contains(Region.departement(quartier.code())))
                .toList();
    }

    private List<KnownQuartier> missing() {
        return inScope(files.listed().values()).stream()
                .filter(quartier -> !files.listed().containsKey(quartier.code()))
                .toList();
    }

    private Departure departure(KnownQuartier quartier, Heirs heirs) {
        var id = new TerritoryId(quartier.id());
        return new Departure(
                id,
                quartier.code(),
                quartier.name(),
                String.join(", ", names(quartier.communes())),
                !quartier.inForce(),
                heirs.of(quartier),
                belongings.stream()
                        .flatMap(owner -> owner.attached(id).stream())
                        .toList(),
                schemes.names(id));
    }

    /** What hangs from quartiers that left long ago finds its way when the table tells their successors. */
    private List<Departure> heirsOfFormer(List<Lineages> lineages, Heirs heirs) {
        return lineages.stream()
                .flatMap(lineage -> lineage.added().stream())
                .distinct()
                .flatMap(code -> known.quartier(code).stream())
                .filter(quartier -> !quartier.inForce())
                .map(quartier -> departure(quartier, heirs))
                .filter(departure -> !departure.attached().isEmpty())
                .toList();
    }

    private List<Lineages> lineages() {
        var found = new ArrayList<Lineages>();
        files.lineages().forEach((code, lineage) -> {
            if (!known.quartiers().containsKey(code) && !files.listed().containsKey(code)) {
                remarks.add(GeographyRefused.say("remark.lineage", code, lineage.name()));
                return;
            }
            var held = new TreeSet<String>();
            known.successions().stream()
                    .filter(link -> link.successor().equals(code))
                    .filter(link -> isOfFormerVintage(link.predecessor()))
                    .forEach(link -> held.add(link.predecessor()));
            var added = without(lineage.predecessors().keySet(), held);
            var removed = without(held, lineage.predecessors().keySet());
            if (!added.isEmpty() || !removed.isEmpty()) {
                found.add(new Lineages(code, lineage.name(), List.copyOf(added), List.copyOf(removed)));
            }
        });
        return found;
    }

    private boolean isOfFormerVintage(String code) {
        return known.quartier(code)
                .filter(quartier -> Objects.equals(quartier.vintage(), files.formerVintage()))
                .isPresent();
    }

    private List<FormerName> formerNames() {
        var labels = new TreeMap<String, String>();
        files.lineages().values().forEach(lineage -> labels.putAll(lineage.predecessors()));
        var found = new ArrayList<FormerName>();
        for (Map.Entry<String, String> label : labels.entrySet()) {
            var there = known.quartiers().get(label.getKey());
            if (there == null) {
                found.add(new FormerName(label.getKey(), label.getValue(), true));
            } else if (there.nameless() && !label.getValue().isBlank()) {
                found.add(new FormerName(label.getKey(), label.getValue(), false));
            }
        }
        return found;
    }
}
