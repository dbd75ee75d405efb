package fr.irev.maillage.territories.geography;

import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.territories.geography.GeographyComparison.Departure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What an update is called afterwards, and what is still missing before it can be done. */
final class GeographyWords {

    private GeographyWords() {}

    /** « Géographie prioritaire 2024 mise à jour : 2 quartiers ajoutés, 1 renommé ». */
    static String sentence(GeographyComparison comparison, GeographyOrder order) {
        var parts = new ArrayList<String>();
        count(parts, "arrivals", comparison.arrivals().size());
        count(parts, "renamed", comparison.renamed().size());
        count(parts, "relocated", comparison.relocated().size());
        count(parts, "redrawn", comparison.redrawn().size());
        count(parts, "departures", (int) comparison.departures().stream()
                .filter(departure ->
                        !departure.former() && fate(departure, order).leaves())
                .count());
        count(parts, "lineages", comparison.lineages().size());
        count(parts, "formerNames", comparison.formerNames().size());
        return GeographyRefused.say(
                "done.sentence",
                String.valueOf(order.vintage()),
                parts.isEmpty() ? GeographyRefused.say("done.nothing") : String.join(", ", parts));
    }

    private static void count(List<String> parts, String key, int count) {
        if (count > 0) {
            parts.add(GeographyRefused.say("done." + key, count));
        }
    }

    static Fate fate(Departure departure, GeographyOrder order) {
        return Objects.requireNonNullElse(order.fates().get(departure.code()), new Fate(false, null, false));
    }

    /** Why the order cannot be done yet, as far as this quartier is concerned. */
    static List<String> unanswered(Departure departure, GeographyOrder order, KnownGeography known) {
        var wrong = new ArrayList<String>();
        var fate = fate(departure, order);
        if (!order.fates().containsKey(departure.code())) {
            wrong.add(GeographyRefused.say("refused.open", departure.name()));
            return wrong;
        }
        if (!fate.leaves() && !departure.former()) {
            return wrong;
        }
        var heir = fate.heir();
        if (heir == null && !departure.attached().isEmpty()) {
            wrong.add(GeographyRefused.say("refused.heir", departure.name(), String.join(", ", departure.attached())));
        }
        if (heir != null
                && !heir.equals(Fate.STAY)
                && departure.heirs().stream().noneMatch(one -> one.code().equals(heir))) {
            wrong.add(GeographyRefused.say("refused.unknown-heir", departure.name(), heir));
        }
        var from = known.quartier(departure.code()).map(KnownQuartier::from).orElse(null);
        if (from != null && !departure.former() && !order.since().isAfter(from)) {
            wrong.add(GeographyRefused.say("refused.backwards", departure.name(), Dates.day(from)));
        }
        return wrong;
    }
}
