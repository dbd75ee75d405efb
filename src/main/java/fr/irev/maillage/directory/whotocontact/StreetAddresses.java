package fr.irev.maillage.directory.whotocontact;

import fr.irev.maillage.shared.Elision;
import fr.irev.maillage.shared.FoldedText;
import fr.irev.maillage.territories.Place;
import fr.irev.maillage.territories.PlaceLookup;
import fr.irev.maillage.territories.TerritoryKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Points and street addresses: the quartier whose outline holds them. Without a geocoding service, an address is answered for
 * its town, and the answer says so.
 */
final class StreetAddresses {

    private static final Set<String> STREETS = Set.of(
            "rue",
            "avenue",
            "av",
            "boulevard",
            "bd",
            "bld",
            "blvd",
            "place",
            "chemin",
            "allee",
            "impasse",
            "route",
            "quai",
            "square",
            "cours",
            "ruelle",
            "sentier",
            "voie",
            "passage",
            "venelle",
            "esplanade",
            "rocade",
            "chaussee");

    private final PlaceLookup places;
    private final PlacesSaid names;
    private final Geocoding geocoding;

    StreetAddresses(PlaceLookup places, PlacesSaid names, Geocoding geocoding) {
        this.places = places;
        this.names = names;
        this.geocoding = geocoding;
    }

    /** What lies at a point. */
    Reading at(SaidPoint point) {
        return at(point, Sentences.say("path.point", point.display()));
    }

    private Reading at(SaidPoint point, String start) {
        var located = places.at(point.longitude(), point.latitude());
        if (located.isEmpty()) {
            return Reading.of(null, List.of());
        }
        var found = located.get();
        if (!found.within() && found.kilometres() > PlaceLookup.FARTHEST) {
            return Reading.of(null, List.of()).noting(Sentences.say("note.point.far"));
        }
        var reading = Reading.of(null, List.of(QuestionReader.choice(new Place.TerritoryPlace(found.territory()))))
                .startingAt(start);
        return found.within()
                ? reading
                : reading.noting(
                        Sentences.say("note.point.town", found.territory().name()));
    }

    /** The place of a street address; nothing when the words are none. */
    Optional<Reading> in(String question, FoldedText words) {
        var all = words.words();
        int street =
                (int) all.stream().takeWhile(word -> !STREETS.contains(word)).count();
        if (street == all.size()
                || street > 0 && !Character.isDigit(all.getFirst().charAt(0))) {
            return Optional.empty();
        }
        var point = geocoding.locate(question);
        return point.map(found -> at(found, Sentences.say("path.address", question.strip())))
                .filter(reading -> !reading.isEmpty())
                .or(() -> town(all.subList(street + 1, all.size())));
    }

    /** The longest end of the address that names a town, without its postal code. */
    private Optional<Reading> town(List<String> words) {
        for (int from = 1; from < words.size(); from++) {
            var end = words.subList(from, words.size()).stream()
                    .filter(word -> !word.matches("\\d{5}"))
                    .toList();
            var found = names.nearest(
                    String.join(" ", end),
                    new PlacesSaid.Kind(Set.of(TerritoryKind.COMMUNE.name()), new FoldedText("")));
            if (found.isNamed()) {
                var towns = found.places().stream().map(QuestionReader::choice).toList();
                return Optional.of(Reading.of(null, towns)
                        .noting(Sentences.say(
                                "note.address", Elision.de(towns.getFirst().name()))));
            }
        }
        return Optional.empty();
    }
}
