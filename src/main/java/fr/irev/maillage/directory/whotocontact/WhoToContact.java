package fr.irev.maillage.directory.whotocontact;

import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.directory.PeopleSearch;
import fr.irev.maillage.directory.functions.FunctionCatalogue;
import fr.irev.maillage.directory.index.PeopleIndex;
import fr.irev.maillage.directory.organisations.OrganisationLookup;
import fr.irev.maillage.directory.organisations.OrganisationTypes;
import fr.irev.maillage.shared.ReferenceFiles;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.territories.Place;
import fr.irev.maillage.territories.PlaceLookup;
import fr.irev.maillage.territories.PlaceNames;
import fr.irev.maillage.territories.SchemeLookup;
import fr.irev.maillage.territories.TerritoryLookup;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * « Qui contacter ? »: from what a caller says to the people who answer for it, by need, each with the way that explains it.
 * What may mean several things is asked, never guessed.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.LECTURE + "')")
public class WhoToContact {

    private static final int LONGEST_QUESTION = 200;

    private final JdbcClient database;
    private final FunctionCatalogue catalogue;
    private final QuestionReader reader;
    private final TerritoryLookup territories;
    private final SchemeLookup schemes;
    private final OrganisationLookup organisations;
    private final Clock clock;

    WhoToContact(
            JdbcClient database,
            FunctionCatalogue catalogue,
            OrganisationTypes types,
            PeopleIndex index,
            PlaceLookup places,
            PlaceNames names,
            TerritoryLookup territories,
            SchemeLookup schemes,
            OrganisationLookup organisations,
            PeopleSearch people,
            Geocoding geocoding,
            ReferenceFiles files,
            Clock clock) {
        this.database = database;
        this.catalogue = catalogue;
        var said = new PlacesSaid(names);
        this.reader = new QuestionReader(
                catalogue,
                new Topics(files),
                places,
                said,
                new OrganisationsSaid(database, index, types),
                new PeopleSaid(database, people),
                new StreetAddresses(places, said, geocoding));
        this.territories = territories;
        this.schemes = schemes;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Answers a question as of today. */
    public Answer ask(String question) {
        return ask(question, OpenMandates.today(clock));
    }

    /** Answers a question as of a day. */
    public Answer ask(String question, LocalDate asOf) {
        var answer = said(question, asOf).map(said -> answer(said, asOf)).orElseGet(() -> answer(read(question), asOf));
        return question.strip().length() > LONGEST_QUESTION ? answer.noting(Sentences.say("note.cut")) : answer;
    }

    /** Answers a question of which one meaning was chosen. */
    public Answer ask(String question, Subject chosen, LocalDate asOf) {
        return name(chosen)
                .map(choice -> said(question, asOf)
                        .map(said -> answer(new Said(said.day(), said.reading().choosing(choice)), asOf))
                        .orElseGet(() -> answer(read(question).choosing(choice), asOf)))
                .orElseGet(() -> ask(question, asOf));
    }

    /** Who to contact for a place. */
    public Answer about(Place place, LocalDate asOf) {
        return answer(Reading.of(null, List.of(QuestionReader.choice(place))), asOf);
    }

    /** Places, organisations and people that what is being typed may mean, as suggestions. */
    public List<Choice> suggest(String text) {
        return text.isBlank() ? List.of() : reader.suggest(cut(text));
    }

    /** A question that tells its day, without it. */
    private record Said(DaySaid day, Reading reading) {}

    /** Words that say nothing without the date belong to a name: « place du 8 mai 2003 ». */
    private Optional<Said> said(String question, LocalDate asOf) {
        return DaySaid.in(cut(question))
                .filter(day -> !day.first().isAfter(asOf))
                .map(day -> new Said(day, reader.read(day.question())))
                .filter(said -> !said.reading().isEmpty() || said.reading().wanted() != null);
    }

    /** Of a month or a year its last day is told; who was there on the first, too, when that was somebody else. */
    private Answer answer(Said said, LocalDate asOf) {
        var told = said.day();
        var last = told.last().isAfter(asOf) ? asOf : told.last();
        var answer = answer(said.reading(), last).on(last);
        if (told.isOneDay() || answer.lines().isEmpty()) {
            return answer;
        }
        var before = answer(said.reading(), told.first()).lines();
        var then = before.isEmpty() ? null : before.getFirst();
        if (then != null
                && Objects.equals(then.mandate(), answer.lines().getFirst().mandate())) {
            return answer;
        }
        var name = then == null ? null : then.personName();
        return answer.noting(Sentences.say(
                "note.period",
                told.words(),
                Dates.shortDay(last),
                Dates.shortDay(told.first()),
                name == null ? Sentences.say("nobody") : name));
    }

    private Reading read(String question) {
        return reader.read(cut(question));
    }

    private Answer answer(Reading reading, LocalDate asOf) {
        return new Answering(database, territories, asOf).answer(reading);
    }

    private static String cut(String question) {
        return question.length() > LONGEST_QUESTION ? question.substring(0, LONGEST_QUESTION) : question;
    }

    private Optional<Choice> name(Subject subject) {
        return switch (subject) {
            case Subject.InTerritory(var id) ->
                territories.name(id).map(name -> QuestionReader.choice(new Place.TerritoryPlace(name)));
            case Subject.OnScheme(var id) ->
                schemes.name(id).map(name -> QuestionReader.choice(new Place.SchemePlace(name)));
            case Subject.AtOrganisation(var id) -> organisations.name(id).map(QuestionReader::choice);
            case Subject.OfPerson(var id) ->
                database.sql("""
                                select concat_ws(' ', nullif(given_name, ''), family_name) as name
                                from person where person_id = :id
                                """)
                        .param("id", id.personId())
                        .query(String.class)
                        .optional()
                        .map(name -> new Choice(subject, name, Sentences.say("person")));
        };
    }
}
