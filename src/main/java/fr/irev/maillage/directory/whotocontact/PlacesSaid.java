package fr.irev.maillage.directory.whotocontact;

import static java.util.stream.Collectors.groupingBy;

import fr.irev.maillage.shared.FoldedText;
import fr.irev.maillage.territories.FormerName;
import fr.irev.maillage.territories.Place;
import fr.irev.maillage.territories.PlaceMatch;
import fr.irev.maillage.territories.PlaceNames;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.TerritoryKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The places that words may mean, with what people call their kinds: « quartier », « agglo », « cité éducative ». */
final class PlacesSaid {

    /** A kind of place that was said, and with which words. */
    record Kind(Set<String> kinds, FoldedText words) {

        boolean isScheme() {
            return kinds.stream()
                    .anyMatch(kind -> Stream.of(SchemeKind.values())
                            .anyMatch(scheme -> scheme.name().equals(kind)));
        }
    }

    /**
     * What was found, all at the same distance.
     *
     * @param formerly the former names by which some of them were found
     */
    record Found(List<Place> places, int distance, Map<Place, FormerName> formerly) {

        static final Found NOTHING = new Found(List.of(), Integer.MAX_VALUE, Map.of());

        boolean isNamed() {
            return distance <= 1;
        }

        boolean isAsTyped() {
            return distance < 8;
        }

        /** Whether it is a whole name, but for one slip. */
        boolean isMistyped() {
            return distance == 8 || distance == 9;
        }

        /** These, and others that may be meant as well. */
        Found and(List<Place> others) {
            return new Found(
                    Stream.concat(places.stream(), others.stream()).distinct().toList(), distance, formerly);
        }
    }

    private static final List<Kind> KINDS = Stream.of(
                    kind("contrat de ville", SchemeKind.CONTRAT_DE_VILLE),
                    kind("contrats de ville", SchemeKind.CONTRAT_DE_VILLE),
                    kind("contrat ville", SchemeKind.CONTRAT_DE_VILLE),
                    kind("contrat", SchemeKind.CONTRAT_DE_VILLE),
                    kind("cv", SchemeKind.CONTRAT_DE_VILLE),
                    kind("cite educative", SchemeKind.CITE_EDUCATIVE),
                    kind("cites educatives", SchemeKind.CITE_EDUCATIVE),
                    kind("quartier prioritaire", TerritoryKind.QPV),
                    kind("quartiers prioritaires", TerritoryKind.QPV),
                    kind("quartier", TerritoryKind.QPV),
                    kind("quartiers", TerritoryKind.QPV),
                    kind("qpv", TerritoryKind.QPV),
                    kind("commune", TerritoryKind.COMMUNE),
                    kind("ville", TerritoryKind.COMMUNE),
                    kind("mairie", TerritoryKind.COMMUNE),
                    kind("communaute d agglomeration", TerritoryKind.EPCI),
                    kind("communaute de communes", TerritoryKind.EPCI),
                    kind("communaute urbaine", TerritoryKind.EPCI),
                    kind("agglomeration", TerritoryKind.EPCI),
                    kind("agglo", TerritoryKind.EPCI),
                    kind("metropole", TerritoryKind.EPCI),
                    kind("intercommunalite", TerritoryKind.EPCI),
                    kind("comcom", TerritoryKind.EPCI),
                    kind("epci", TerritoryKind.EPCI),
                    kind("arrondissement", TerritoryKind.ARRONDISSEMENT),
                    kind("departement", TerritoryKind.DEPARTEMENT),
                    kind("region", TerritoryKind.REGION))
            .sorted(Comparator.comparingInt((Kind kind) -> kind.words().value().length())
                    .reversed())
            .toList();

    /** Which of several places of one name is meant when its kind is not said. */
    private static final List<String> LIKELIEST = List.of(
            TerritoryKind.REGION.name(),
            TerritoryKind.DEPARTEMENT.name(),
            TerritoryKind.COMMUNE.name(),
            TerritoryKind.EPCI.name(),
            TerritoryKind.QPV.name(),
            SchemeKind.CITE_EDUCATIVE.name(),
            SchemeKind.CONTRAT_DE_VILLE.name());

    private static final Set<String> TOWNS = Set.of(
            TerritoryKind.COMMUNE.name(),
            TerritoryKind.EPCI.name(),
            TerritoryKind.DEPARTEMENT.name(),
            TerritoryKind.REGION.name());

    private static final long LARGER = PlaceMatch.weightOfTowns(3_000); // inhabitants

    /** Smaller ones are hardly meant by the beginning of their name. */
    private static final long TOWN = PlaceMatch.weightOfTowns(1_500); // inhabitants

    private final PlaceNames names;

    PlacesSaid(PlaceNames names) {
        this.names = names;
    }

    private static Kind kind(String words, Enum<?> kind) {
        return new Kind(Set.of(kind.name()), new FoldedText(words));
    }

    /** The kind of place that is said, by the longest words for it. */
    static Optional<Kind> kindIn(FoldedText words) {
        return KINDS.stream().filter(kind -> words.holds(kind.words())).findFirst();
    }

    /** The places nearest to the words, of whatever kind. */
    Found nearest(String words) {
        var text = new FoldedText(words);
        var cites = kindIn(text)
                .filter(kind -> kind.kinds().contains(SchemeKind.CITE_EDUCATIVE.name()))
                .map(kind -> nearest(SaidWords.without(text, kind.words()).value(), kind))
                .filter(Found::isAsTyped);
        if (cites.isPresent()) {
            return cites.get();
        }
        return withOtherTown(meantBy(words, names.match(words)), words);
    }

    /** « Lens Calais » is no Lens in the Pas-de-Calais: words beside a town's name that are another town's may mean that one. */
    private Found withOtherTown(Found found, String words) {
        if (found.places().size() != 1
                || !(found.places().getFirst() instanceof Place.TerritoryPlace(var town))
                || town.kind() != TerritoryKind.COMMUNE) {
            return found;
        }
        var name = SaidWords.meaningful(town.name());
        var beside = SaidWords.meaningful(words).stream()
                .filter(word -> !name.contains(word))
                .toList();
        var other = beside.isEmpty() ? Found.NOTHING : nearestLargerTown(String.join(" ", beside));
        return other.isNamed()
                        && ShortNames.isA(TerritoryKind.COMMUNE, other.places().getFirst())
                ? found.and(other.places())
                : found;
    }

    private static Found meantBy(String words, List<PlaceMatch> matches) {
        return withNamesakes(likeliest(nearest(matches)), words, matches);
    }

    /**
     * Whose name is shortened to the words may be meant as well as whoever bears them: « Gambetta » is a quartier, and a part
     * of another one; « Montreuil » a quartier, and what people call a town; « Saint-Amand » a village, and a town of that
     * beginning. Of towns that merely have the words somewhere in their names, those that begin so are meant.
     */
    private static Found withNamesakes(Found found, String words, List<PlaceMatch> matches) {
        if (!found.isAsTyped() || found.places().isEmpty()) {
            return found;
        }
        var shortened = matches.stream()
                .filter(match -> match.isAsTyped() && ShortNames.isOf(match.place(), words))
                .toList();
        var quartiers = found.places().stream().allMatch(place -> ShortNames.isA(TerritoryKind.QPV, place));
        if (found.isNamed()) {
            long heaviest = matches.stream()
                    .filter(match -> found.places().contains(match.place()))
                    .mapToLong(PlaceMatch::weight)
                    .max()
                    .orElse(0);
            return found.and(shortened.stream()
                    .filter(match -> quartiers
                            ? !ShortNames.isA(TerritoryKind.COMMUNE, match.place()) || match.weight() >= TOWN
                            : ShortNames.isA(TerritoryKind.COMMUNE, match.place()) && match.weight() > heaviest)
                    .map(PlaceMatch::place)
                    .toList());
        }
        var meant = shortened.stream()
                .map(PlaceMatch::place)
                .filter(found.places()::contains)
                .toList();
        if (meant.isEmpty()) {
            return found;
        }
        // The only place with the words, and a part of its name in full: nothing is left to suppose.
        return quartiers && found.places().size() == 1
                ? new Found(meant, 1, found.formerly())
                : quartiers ? found : new Found(meant, found.distance(), found.formerly());
    }

    /**
     * The places of a kind nearest to the words. Cités éducatives bear the names of communes, and one commune may have two:
     * any that has the words in its name may be meant.
     */
    Found nearest(String words, Kind kind) {
        var matches = names.match(words, kind.kinds());
        var cites = matches.stream()
                .filter(match -> kind.kinds().contains(SchemeKind.CITE_EDUCATIVE.name()) && match.isAsTyped())
                .map(PlaceMatch::place)
                .filter(PlacesSaid::isAlive)
                .toList();
        return cites.size() > 1
                ? new Found(cites, matches.getFirst().distance(), Map.of())
                : withNamesakes(nearest(matches), words, matches);
    }

    /** The communes, and what is larger, nearest to the words. */
    Found nearestTown(String words) {
        return meantBy(words, names.match(words, TOWNS));
    }

    /** As {@link #nearestTown}, without villages: their names are too often parts of others. */
    Found nearestLargerTown(String words) {
        return likeliest(nearest(names.match(words, TOWNS).stream()
                .filter(match -> match.weight() >= LARGER)
                .toList()));
    }

    private static Found likeliest(Found found) {
        return new Found(likeliest(found.places()), found.distance(), found.formerly());
    }

    /** All places of a kind. */
    List<Place> all(Kind kind) {
        return names.ofKind(kind.kinds()).stream().filter(PlacesSaid::isAlive).toList();
    }

    private static Found nearest(List<PlaceMatch> matches) {
        var alive = matches.stream().filter(match -> isAlive(match.place())).toList();
        if (alive.isEmpty()) {
            return Found.NOTHING;
        }
        int distance = alive.getFirst().distance();
        var nearest =
                alive.stream().filter(match -> match.distance() == distance).toList();
        var formerly = new HashMap<Place, FormerName>();
        nearest.forEach(match -> {
            if (match.former() != null) {
                formerly.put(match.place(), match.former());
            }
        });
        return new Found(nearest.stream().map(PlaceMatch::place).toList(), distance, formerly);
    }

    private static boolean isAlive(Place place) {
        return !(place instanceof Place.SchemePlace(var scheme)) || !"TERMINE".equals(scheme.status());
    }

    /**
     * A town before the arrondissement, the quartier, the EPCI and the schemes that bear its name; an EPCI before the contrat
     * it carries. A quartier elsewhere that bears the name of a town may be meant as well.
     */
    private static List<Place> likeliest(List<Place> places) {
        var byKind = places.stream().collect(groupingBy(PlacesSaid::kindOf));
        var first = LIKELIEST.stream().filter(byKind::containsKey).findFirst();
        if (first.isEmpty()) {
            return places;
        }
        var kept = byKind.getOrDefault(first.get(), List.of());
        if (!first.get().equals(TerritoryKind.COMMUNE.name())) {
            return kept;
        }
        var elsewhere = byKind.getOrDefault(TerritoryKind.QPV.name(), List.of()).stream()
                .filter(quartier -> kept.stream().noneMatch(town -> liesIn(quartier, town)));
        return Stream.concat(kept.stream(), elsewhere).toList();
    }

    private static boolean liesIn(Place quartier, Place town) {
        return quartier instanceof Place.TerritoryPlace(var territory)
                && new FoldedText(territory.within()).holds(new FoldedText(town.name()));
    }

    private static String kindOf(Place place) {
        return switch (place) {
            case Place.TerritoryPlace(var territory) -> territory.kind().name();
            case Place.SchemePlace(var scheme) -> scheme.kind().name();
        };
    }
}
