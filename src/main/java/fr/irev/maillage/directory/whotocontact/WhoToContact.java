package fr.irev.maillage.directory.whotocontact;

import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.functions.FunctionCatalogue;
import fr.irev.maillage.directory.functions.MatchedFunction;
import fr.irev.maillage.directory.functions.NamedFunction;
import fr.irev.maillage.directory.organisations.OrganisationLookup;
import fr.irev.maillage.directory.organisations.OrganisationTypes;
import fr.irev.maillage.directory.whotocontact.ContactHolders.Held;
import fr.irev.maillage.shared.FoldedText;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.territories.Place;
import fr.irev.maillage.territories.PlaceLookup;
import fr.irev.maillage.territories.SchemeId;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.SchemeLookup;
import fr.irev.maillage.territories.TerritoryKind;
import fr.irev.maillage.territories.TerritoryLookup;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private static final int MOST_EVERYWHERE = 12;

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
            PlaceLookup places,
            TerritoryLookup territories,
            SchemeLookup schemes,
            OrganisationLookup organisations,
            Clock clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.reader = new QuestionReader(database, places, types);
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
        var text = question.length() > LONGEST_QUESTION ? question.substring(0, LONGEST_QUESTION) : question;
        var contacts = reader.byContact(text);
        if (!contacts.isEmpty()) {
            return settled(contacts, null, asOf);
        }
        var split = catalogue.split(text);
        var choices = reader.read(split);
        if (choices.isEmpty()
                && split.function().isPresent()
                && !split.remainder().isEmpty()) {
            // The word taken for a function may belong to a name.
            var whole = reader.read(new NamedFunction(Optional.empty(), new FoldedText(text).value()));
            return whole.isEmpty() ? Answer.nothing(label(split.function().get())) : settled(whole, null, asOf);
        }
        var wanted = split.function().orElse(null);
        return choices.isEmpty() && wanted != null && split.remainder().isEmpty()
                ? everywhere(wanted, asOf)
                : settled(choices, wanted, asOf);
    }

    /** Answers a question of which one meaning was chosen. */
    public Answer ask(String question, Subject chosen, LocalDate asOf) {
        var wanted = catalogue.split(question).function().orElse(null);
        return name(chosen).map(choice -> about(choice, wanted, asOf)).orElseGet(() -> ask(question, asOf));
    }

    /** Who to contact for a place. */
    public Answer about(Place place, LocalDate asOf) {
        return about(QuestionReader.choice(place), null, asOf);
    }

    /** Places, organisations and people that what is being typed may mean, as suggestions. */
    public List<Choice> suggest(String text) {
        var split = catalogue.split(text);
        return text.isBlank() ? List.of() : reader.suggest(split.remainder().isEmpty() ? text : split.remainder());
    }

    private Answer settled(List<Choice> choices, @Nullable MatchedFunction wanted, LocalDate asOf) {
        return switch (choices.size()) {
            case 0 -> Answer.nothing(label(wanted));
            case 1 -> about(choices.getFirst(), wanted, asOf);
            default -> Answer.ask(label(wanted), choices);
        };
    }

    private Answer about(Choice subject, @Nullable MatchedFunction wanted, LocalDate asOf) {
        var sources = sources(subject.subject(), wanted != null, asOf);
        var all = new ContactHolders(database, asOf, null);
        if (subject.subject() instanceof Subject.OfPerson(var person)) {
            var mandates = all.of(person);
            return answer(subject, wanted, mandates, mandates);
        }
        var everybody = all.of(sources);
        var held = wanted == null ? everybody : new ContactHolders(database, asOf, wanted).of(sources);
        var cites = cites(held);
        if (wanted != null && cites.size() > 1 && isLocal(subject.subject())) {
            return Answer.ask(label(wanted), cites);
        }
        return answer(subject, wanted, held, everybody);
    }

    private Answer answer(Choice subject, @Nullable MatchedFunction wanted, List<Held> held, List<Held> everybody) {
        var next = new NextBest(everybody);
        return new Answer(
                label(wanted), subject, List.of(), held.stream().map(next::line).toList());
    }

    /** A function without a place answers where few hold it; otherwise the place is missing. */
    private Answer everywhere(MatchedFunction wanted, LocalDate asOf) {
        var at = database.sql("""
                        select distinct coalesce(s.organisation_id, m.organisation_id) as organisation_id
                        from job_function f
                          left join seat s on s.function_code = f.function_code
                          left join mandate m on m.function_code = f.function_code and
                        """ + OpenMandates.on("m", ":day") + """

                        where f.function_code = :function
                        limit 13
                        """)
                .param("function", wanted.function().functionCode())
                .param("day", asOf)
                .query((row, number) -> row.getLong("organisation_id"))
                .list();
        if (at.isEmpty() || at.size() > MOST_EVERYWHERE || at.contains(0L)) {
            return Answer.nothing(label(wanted));
        }
        var places = new ContactSources(database, asOf);
        var sources = at.stream()
                .flatMap(id -> places.organisation(new OrganisationId(id)).stream())
                .toList();
        var held = new ContactHolders(database, asOf, wanted).of(sources);
        var next = new NextBest(held);
        return new Answer(
                label(wanted), null, List.of(), held.stream().map(next::line).toList());
    }

    private List<ContactSource> sources(Subject subject, boolean oneFunction, LocalDate asOf) {
        var ways = new ContactSources(database, asOf);
        return switch (subject) {
            case Subject.InTerritory(var id) ->
                territories
                        .name(id)
                        .map(name -> {
                            var found = new ArrayList<ContactSource>();
                            if (oneFunction || isNear(name.kind())) {
                                found.addAll(ways.schemesOf(id.territoryId(), name.kind(), name.name()));
                            }
                            found.addAll(ways.organisations(
                                    List.of(id.territoryId()), ContactSources.label(name.kind(), name.name())));
                            return found;
                        })
                        .orElseGet(ArrayList::new);
            case Subject.OnScheme(var id) -> {
                var found = new ArrayList<>(ways.scheme(id.schemeId()));
                found.addAll(ways.organisations(
                        covered(id.schemeId()),
                        found.isEmpty() ? "" : found.getFirst().name()));
                yield found;
            }
            case Subject.AtOrganisation(var id) -> ways.organisation(id);
            case Subject.OfPerson(var unused) -> List.of();
        };
    }

    private List<Long> covered(long scheme) {
        return database.sql("select territory_id from scheme_territory where scheme_id = :scheme and role = 'COVERS'")
                .param("scheme", scheme)
                .query((row, number) -> row.getLong("territory_id"))
                .list();
    }

    /** A larger territory has dozens of schemes: they are shown when one function of them is asked for. */
    private static boolean isNear(TerritoryKind kind) {
        return kind == TerritoryKind.QPV || kind == TerritoryKind.COMMUNE || kind == TerritoryKind.EPCI;
    }

    private boolean isLocal(Subject subject) {
        return subject instanceof Subject.InTerritory(var id)
                && territories
                        .name(id)
                        .filter(name -> name.kind() == TerritoryKind.QPV || name.kind() == TerritoryKind.COMMUNE)
                        .isPresent();
    }

    /** The cités éducatives among what was found: two in one town, and only the caller knows which. */
    private static List<Choice> cites(List<Held> held) {
        var cites = new LinkedHashMap<Long, Choice>();
        for (var one : held) {
            var scheme = one.source().scheme();
            if (scheme != null && one.source().kind() == SchemeKind.CITE_EDUCATIVE) {
                cites.putIfAbsent(
                        scheme,
                        new Choice(
                                new Subject.OnScheme(new SchemeId(scheme)),
                                one.source().name(),
                                Sentences.say("scheme." + SchemeKind.CITE_EDUCATIVE)));
            }
        }
        return List.copyOf(cites.values());
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

    private String label(@Nullable MatchedFunction wanted) {
        return wanted == null ? "" : catalogue.label(wanted.function(), null);
    }
}
