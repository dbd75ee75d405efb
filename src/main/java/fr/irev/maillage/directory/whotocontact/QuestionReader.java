package fr.irev.maillage.directory.whotocontact;

import fr.irev.maillage.directory.functions.FunctionCatalogue;
import fr.irev.maillage.directory.organisations.OrganisationName;
import fr.irev.maillage.shared.FoldedText;
import fr.irev.maillage.territories.Place;
import fr.irev.maillage.territories.PlaceFilter;
import fr.irev.maillage.territories.PlaceLookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a question: the function or topic it asks for, and what it is about. Every word counts: one that was not understood is
 * told, and what may mean several things is left to be asked.
 */
final class QuestionReader {

    private static final int MOST = 8;

    private final FunctionCatalogue catalogue;
    private final Topics topics;
    private final PlaceLookup search;
    private final PlacesSaid places;
    private final OrganisationsSaid organisations;
    private final BodiesSaid bodies;
    private final PeopleSaid people;
    private final StreetAddresses addresses;
    private final Misspellings misspellings;

    QuestionReader(
            FunctionCatalogue catalogue,
            Topics topics,
            PlaceLookup search,
            PlacesSaid places,
            OrganisationsSaid organisations,
            PeopleSaid people,
            StreetAddresses addresses) {
        this.catalogue = catalogue;
        this.topics = topics;
        this.search = search;
        this.places = places;
        this.organisations = organisations;
        this.bodies = new BodiesSaid(places, organisations, topics);
        this.people = people;
        this.addresses = addresses;
        this.misspellings = new Misspellings(catalogue, topics, organisations);
    }

    Reading read(String question) {
        var together = SaidWords.together(question);
        var read = readFolded(together);
        if (read.isEmpty() && read.wanted() == null && !together.equals(question)) {
            read = readFolded(question);
        }
        return read.notes().isEmpty() ? read : read.quoting(folded -> SaidWords.asTyped(folded, question));
    }

    private Reading readFolded(String question) {
        var point = SaidPoint.in(question);
        if (point.isPresent()) {
            return addresses.at(point.get());
        }
        var reached = people.byContact(question);
        if (reached.isPresent()) {
            return reading(reached.get());
        }
        var words = SaidWords.withoutPoliteness(question);
        var reading = understood(words);
        if (!reading.isEmpty() || words.isEmpty()) {
            return reading;
        }
        var corrected = misspellings.correct(words);
        if (corrected.isPresent()) {
            var again = understood(corrected.get().words());
            if (!again.isEmpty() || again.wanted() != null && reading.wanted() == null) {
                return again.noting(corrected.get().note());
            }
        }
        return addresses
                .in(question, words)
                .map(found -> found.wanting(reading.wanted()))
                .or(() -> people.byDigits(question).map(QuestionReader::reading))
                .or(() -> people.at(words).map(found -> Reading.of(null, found)))
                .or(() -> fromType(words))
                .or(() -> partly(words, reading.wanted()))
                .orElse(reading);
    }

    /** « signalement pour la mission locale de Lens »: the words before a type of body are told as not understood. */
    private Optional<Reading> fromType(FoldedText words) {
        return organisations
                .typeIn(words)
                .map(type ->
                        (" " + words.value() + " ").indexOf(" " + type.words().value() + " "))
                .filter(at -> at > 0)
                .map(at -> understood(new FoldedText(words.value().substring(at)))
                        .noting(ignored(new FoldedText(words.value().substring(0, at)).words())))
                .filter(found -> !found.isEmpty());
    }

    private static String ignored(List<String> words) {
        return Sentences.say(
                "note.ignored", String.join("\u00a0», «\u00a0", SaidWords.meaningful(String.join(" ", words))));
    }

    private static Reading reading(PeopleSaid.Reached reached) {
        return Reading.of(null, reached.choices()).reachedAt(reached.value());
    }

    private Reading understood(FoldedText words) {
        var hall = bodies.townHall(words);
        if (hall.isPresent()) {
            return hall.get();
        }
        var named = places.nearest(words.value());
        if (named.isNamed()) {
            return Reading.of(null, choices(named));
        }
        var split = catalogue.split(words.value());
        var topic = topics.in(words);
        var function = split.function();
        int saidForFunction = SaidWords.meaningful(words.value()).size()
                - SaidWords.meaningful(split.remainder()).size();
        if (function.isPresent()
                && (topic.isEmpty()
                        || SaidWords.meaningful(topic.get().words().value()).size() < saidForFunction)) {
            var wanted = new Wanted(
                    catalogue.label(function.get().function(), null),
                    List.of(function.get().function()),
                    function.get().qualifier(),
                    "");
            var about = subject(new FoldedText(split.remainder()), false);
            if (!about.isEmpty() || split.remainder().isEmpty()) {
                return about.wanting(wanted);
            }
            var holder = people.nearest(split.remainder());
            return holder.isNamed()
                    ? Reading.of(null, holder.people())
                    // The word taken for a function may belong to a name.
                    : orWhole(words, about.wanting(wanted));
        }
        if (topic.isEmpty()) {
            return subject(words, true);
        }
        var whole = organisations.named(words.value());
        if (!whole.isEmpty()) {
            return Reading.of(null, organisations(whole));
        }
        var rest = SaidWords.without(words, topic.get().words());
        for (var more = topics.in(rest);
                more.filter(said -> said.wanted().equals(topic.get().wanted())).isPresent();
                more = topics.in(rest)) {
            rest = SaidWords.without(rest, more.get().words());
        }
        var about = subject(rest, false).wanting(topic.get().wanted());
        return about.isEmpty() && !SaidWords.meaningful(rest.value()).isEmpty() ? orWhole(words, about) : about;
    }

    private Reading orWhole(FoldedText words, Reading otherwise) {
        var whole = subject(words, true);
        return whole.isEmpty() ? otherwise : whole;
    }

    /** What the words are about, whatever function or topic was said besides. */
    private Reading subject(FoldedText words, boolean everybody) {
        if (SaidWords.meaningful(words.value()).isEmpty()) {
            return Reading.of(null, List.of());
        }
        var named = places.nearest(words.value());
        if (named.isNamed()) {
            return Reading.of(null, choices(named));
        }
        var ofKind = PlacesSaid.kindIn(words).map(kind -> placeOfKind(words, kind));
        if (ofKind.isPresent() && !ofKind.get().isEmpty()) {
            return ofKind.get();
        }
        var organisation = organisations.nearest(words.value());
        if (organisation.distance() <= 1) {
            return Reading.of(null, organisations(organisation.organisations()));
        }
        var ofType = organisations.typeIn(words).map(type -> bodies.ofType(words, type, organisation));
        if (ofType.isPresent() && !ofType.get().isEmpty()) {
            return ofType.get();
        }
        var person = everybody ? people.nearest(words.value()) : PeopleSaid.Found.NOTHING;
        return person.isNamed() && !named.isNamed()
                ? Reading.of(null, person.people())
                : nearest(words, named, organisation, person);
    }

    /** Places first, for callers mostly name one; then whoever is nearest. */
    private static Reading nearest(
            FoldedText words, PlacesSaid.Found place, OrganisationsSaid.Found organisation, PeopleSaid.Found person) {
        // A town with one slip before a body that merely has the word somewhere in its name.
        if (place.isAsTyped() || place.isMistyped() && organisation.distance() > 1 && person.distance() > 1) {
            var found = Reading.of(null, choices(place));
            return place.places().size() == 1 && ShortNames.isFar(place.places().getFirst(), words.value())
                    ? found.doubting()
                    : supposed(found, words);
        }
        int distance = Math.min(place.distance(), Math.min(organisation.distance(), person.distance()));
        var all = new ArrayList<Choice>();
        if (place.distance() == distance) {
            all.addAll(choices(place));
        }
        if (organisation.distance() == distance) {
            all.addAll(organisations(organisation.organisations()));
        }
        if (person.distance() == distance) {
            all.addAll(person.people());
        }
        return supposed(Reading.of(null, atMost(all)), words);
    }

    /** The only one that the words may mean, although they are not its name: it is said. */
    static Reading supposed(Reading found, FoldedText words) {
        return found.subjects().size() == 1
                ? found.noting(
                        Sentences.say("note.read", found.subjects().getFirst().name(), words.value()))
                : found;
    }

    private Reading placeOfKind(FoldedText words, PlacesSaid.Kind kind) {
        var rest = SaidWords.without(words, kind.words());
        if (SaidWords.meaningful(rest.value()).isEmpty()) {
            var all = places.all(kind);
            return Reading.of(null, all.size() > MOST ? List.of() : choices(all));
        }
        var found = places.nearest(rest.value(), kind);
        if (found.places().isEmpty()) {
            return kind.isScheme() ? throughTown(rest, kind) : inside(rest, kind);
        }
        var choices = choices(found);
        var reading = Reading.of(null, choices.size() > MOST ? choices.subList(0, MOST) : choices);
        return found.isAsTyped() ? reading : supposed(reading, rest);
    }

    /** « quartiers de Maubeuge »: those that lie there. */
    private Reading inside(FoldedText rest, PlacesSaid.Kind kind) {
        var town = places.nearestTown(rest.value());
        return town.isNamed()
                        && town.places().size() == 1
                        && town.places().getFirst() instanceof Place.TerritoryPlace(var container)
                ? Reading.of(
                        null,
                        choices(search.list(
                                new PlaceFilter("", kind.kinds().iterator().next(), container.id()), 0, MOST)))
                : Reading.of(null, List.of());
    }

    /** « contrat de ville Wattrelos »: no contrat bears that name, but the town has one. */
    private Reading throughTown(FoldedText rest, PlacesSaid.Kind kind) {
        var town = places.nearest(rest.value());
        var meant = Reading.of(null, town.isAsTyped() ? choices(town) : List.of());
        return (town.isNamed() ? meant : supposed(meant, rest)).onSchemes(kind.kinds());
    }

    /** The longest part of the question that names a town, something larger or a body; the other words are told. */
    private Optional<Reading> partly(FoldedText words, @Nullable Wanted wanted) {
        var all = wanted == null ? words.words() : withoutWanted(words);
        for (int length = all.size() - 1; length > 0; length--) {
            for (int from = all.size() - length; from >= 0; from--) {
                var part = all.subList(from, from + length);
                var found = places.nearestLargerTown(String.join(" ", part));
                if (SaidWords.meaningful(String.join(" ", part)).size() != part.size()) {
                    continue;
                }
                var choices =
                        found.isNamed() ? choices(found) : organisations(organisations.named(String.join(" ", part)));
                if (!choices.isEmpty()) {
                    var left = new ArrayList<>(all.subList(0, from));
                    left.addAll(all.subList(from + length, all.size()));
                    return Optional.of(Reading.of(wanted, choices).noting(ignored(left)));
                }
            }
        }
        return Optional.empty();
    }

    private List<String> withoutWanted(FoldedText words) {
        var split = catalogue.split(words.value());
        return split.function().isPresent()
                ? new FoldedText(split.remainder()).words()
                : topics.in(words)
                        .map(topic -> SaidWords.without(words, topic.words()).words())
                        .orElseGet(words::words);
    }

    /** Everything that may be meant by what is still being typed. */
    List<Choice> suggest(String text) {
        var split = catalogue.split(text);
        var words = split.remainder().isEmpty() ? text : split.remainder();
        return Stream.of(
                        choices(search.search(words, MOST)),
                        organisations(organisations.nearest(words).organisations()),
                        people.nearest(words).people())
                .flatMap(found -> found.stream().limit(MOST))
                .toList();
    }

    static List<Choice> atMost(List<Choice> choices) {
        return choices.size() > MOST ? choices.subList(0, MOST) : choices;
    }

    /** A place found by a former name says so. */
    private static List<Choice> choices(PlacesSaid.Found found) {
        return atMost(found.places().stream()
                .map(place -> {
                    var today = choice(place);
                    var former = found.formerly().get(place);
                    return former == null
                            ? today
                            : new Choice(
                                    today.subject(),
                                    today.name(),
                                    today.detail() + " – " + former.saidOf(today.name()));
                })
                .toList());
    }

    private static List<Choice> choices(List<Place> places) {
        return atMost(places.stream().map(QuestionReader::choice).toList());
    }

    static List<Choice> organisations(List<OrganisationName> names) {
        return names.stream().map(QuestionReader::choice).toList();
    }

    static Choice choice(Place place) {
        return switch (place) {
            case Place.TerritoryPlace(var territory) ->
                new Choice(
                        new Subject.InTerritory(territory.id()),
                        territory.name(),
                        join(Sentences.say("kind." + territory.kind().name()), territory.within()));
            case Place.SchemePlace(var scheme) ->
                new Choice(
                        new Subject.OnScheme(scheme.id()),
                        scheme.name(),
                        Sentences.say("scheme." + scheme.kind().name()));
        };
    }

    static Choice choice(OrganisationName organisation) {
        return new Choice(
                new Subject.AtOrganisation(organisation.id()),
                organisation.display(),
                join(organisation.typeLabel(), organisation.city()));
    }

    private static String join(String kind, String place) {
        return place.isEmpty() ? kind : kind + ", " + place;
    }
}
