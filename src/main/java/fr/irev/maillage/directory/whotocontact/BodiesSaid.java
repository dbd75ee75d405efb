package fr.irev.maillage.directory.whotocontact;

import fr.irev.maillage.directory.organisations.OrganisationName;
import fr.irev.maillage.shared.FoldedText;
import java.util.List;
import java.util.Optional;

/** The body that is meant by what it is and where: « mission locale Wattrelos », « mairie de Roubaix ». */
final class BodiesSaid {

    private static final FoldedText TOWN_HALL = new FoldedText("mairie");

    private final PlacesSaid places;
    private final OrganisationsSaid organisations;
    private final Topics topics;

    BodiesSaid(PlacesSaid places, OrganisationsSaid organisations, Topics topics) {
        this.places = places;
        this.organisations = organisations;
        this.topics = topics;
    }

    /** « mairie de Roubaix » is the body, not the place. */
    Optional<Reading> townHall(FoldedText words) {
        if (!words.holds(TOWN_HALL)) {
            return Optional.empty();
        }
        var town = places.nearestTown(SaidWords.without(words, TOWN_HALL).value());
        return town.isNamed()
                        && town.places().size() == 1
                        && QuestionReader.choice(town.places().getFirst()).subject()
                                instanceof Subject.InTerritory(var commune)
                ? organisations
                        .townHall(commune)
                        .map(hall -> Reading.of(null, QuestionReader.organisations(List.of(hall))))
                : Optional.empty();
    }

    /** « mission locale Wattrelos »: those of the type that bear the other words, else those that serve the place. */
    Reading ofType(FoldedText words, OrganisationsSaid.Type type, OrganisationsSaid.Found byAllWords) {
        if (byAllWords.distance() < 8 && byAllWords.organisations().size() == 1) {
            return Reading.of(null, QuestionReader.organisations(byAllWords.organisations()));
        }
        var rest = SaidWords.without(words, type.words());
        var named = organisations.ofType(type.code(), rest.value());
        if (named.distance() < 8 || SaidWords.meaningful(rest.value()).isEmpty()) {
            return Reading.of(null, QuestionReader.atMost(QuestionReader.organisations(named.organisations())));
        }
        var place = places.nearest(rest.value());
        if (place.isNamed() && place.places().size() == 1) {
            return atPlace(type, QuestionReader.choice(place.places().getFirst()));
        }
        if (place.isMistyped()
                && place.places().size() == 1
                && named.organisations().isEmpty()) {
            var meant = QuestionReader.choice(place.places().getFirst());
            return atPlace(type, meant).noting(Sentences.say("note.read", meant.name(), rest.value()));
        }
        return QuestionReader.supposed(
                Reading.of(null, QuestionReader.atMost(QuestionReader.organisations(named.organisations()))), words);
    }

    /** Those of a type that serve a place; where none is known, whoever answers for its topic there. */
    private Reading atPlace(OrganisationsSaid.Type type, Choice place) {
        var serving = place.subject() instanceof Subject.InTerritory(var territory)
                ? organisations.serving(type.code(), territory)
                : List.<OrganisationName>of();
        return serving.isEmpty()
                ? topics.insteadOf(type.code())
                        .map(topic -> Reading.of(topic, List.of(place))
                                .noting(Sentences.say(
                                        "note.type.none", type.words().value(), place.name())))
                        .orElseGet(() -> Reading.of(null, List.of()))
                : serving(serving, place);
    }

    /** The way begins at the place; that a body works there may be merely presumed. */
    private Reading serving(List<OrganisationName> serving, Choice place) {
        var found = Reading.of(null, QuestionReader.atMost(QuestionReader.organisations(serving)))
                .startingAt(place.name());
        return serving.size() == 1
                        && place.subject() instanceof Subject.InTerritory(var territory)
                        && !organisations.surelyServes(serving.getFirst().id(), territory)
                ? found.noting(Sentences.say("why.presumed"))
                : found;
    }
}
