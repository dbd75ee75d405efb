package fr.irev.maillage.exchange.api;

import fr.irev.maillage.directory.Civility;
import fr.irev.maillage.directory.ContactPoint;
import fr.irev.maillage.directory.MandateSheet;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PeopleFilter;
import fr.irev.maillage.directory.PeopleLookup;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonLookup;
import fr.irev.maillage.directory.PersonRow;
import fr.irev.maillage.directory.PersonSheet;
import fr.irev.maillage.directory.organisations.OrganisationFilter;
import fr.irev.maillage.directory.organisations.OrganisationLookup;
import fr.irev.maillage.directory.organisations.OrganisationName;
import fr.irev.maillage.directory.whotocontact.Answer;
import fr.irev.maillage.directory.whotocontact.Choice;
import fr.irev.maillage.directory.whotocontact.ContactLine;
import fr.irev.maillage.directory.whotocontact.Subject;
import fr.irev.maillage.directory.whotocontact.WhoToContact;
import fr.irev.maillage.shared.AsOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People, organisations, and whom to contact. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@PreAuthorize("hasRole('LECTURE')")
@Tag(name = "Annuaire", description = "Personnes, organismes, et qui contacter")
class DirectoryApi {

    private static final String AS_OF = "À la date du, par exemple 2026-04-09 ; aujourd’hui par défaut";

    private final WhoToContact contacts;
    private final PeopleLookup people;
    private final PersonLookup sheets;
    private final OrganisationLookup organisations;
    private final Clock clock;

    DirectoryApi(
            WhoToContact contacts,
            PeopleLookup people,
            PersonLookup sheets,
            OrganisationLookup organisations,
            Clock clock) {
        this.contacts = contacts;
        this.people = people;
        this.sheets = sheets;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/who-to-contact")
    @Operation(
            summary = "Qui contacter pour un lieu, un dispositif, un organisme, une personne, un thème ou une fonction",
            description =
                    "Ce qui peut désigner plusieurs choses est demandé dans « choices » et « options » ; reposer alors"
                            + " la question avec « choice ».")
    ContactAnswer whoToContact(
            @Parameter(description = "La question, par exemple « CPO Beau Marais »") @RequestParam String q,
            @Parameter(description = AS_OF)
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate asOf,
            @Parameter(description = "La clé d’une des « options » d’une réponse précédente")
                    @RequestParam(required = false)
                    @Nullable
                    String choice) {
        var day = day(asOf);
        var chosen = choice == null
                ? Optional.<Subject>empty()
                : Optional.of(Subject.of(choice)
                        .orElseThrow(() -> ApiProblem.unknown("« choice » n’est la clé d’aucune option.")));
        return ContactAnswer.of(
                chosen.map(subject -> contacts.ask(q, subject, day)).orElseGet(() -> contacts.ask(q, day)));
    }

    @GetMapping("/people")
    @Operation(summary = "Personnes en poste dont le nom, l’adresse, le téléphone ou l’organisme contient les mots")
    List<Person> people(
            @RequestParam(defaultValue = "") String q,
            @Parameter(description = AS_OF)
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate asOf,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        var slice = new Slice(offset, limit);
        return people.search(PeopleFilter.text(q).on(day(asOf)), slice.offset(), slice.limit()).stream()
                .map(Person::of)
                .toList();
    }

    @GetMapping("/people/{id}")
    @Operation(summary = "Une personne et ses mandats")
    PersonDetail person(
            @PathVariable long id,
            @Parameter(description = AS_OF)
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate asOf) {
        return sheets.sheet(new PersonId(id), day(asOf))
                .map(PersonDetail::of)
                .orElseThrow(() -> ApiProblem.unknown("Aucune personne ne porte ce numéro."));
    }

    @GetMapping("/organisations")
    @Operation(summary = "Organismes en activité dont le nom, le sigle ou un alias contient les mots")
    List<Organisation> organisations(
            @RequestParam(defaultValue = "") String q,
            @Parameter(description = AS_OF)
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate asOf,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        var slice = new Slice(offset, limit);
        var existing = new OrganisationFilter(q, null, null, null, OrganisationFilter.State.EN_ACTIVITE, day(asOf));
        return organisations.search(existing, slice.offset(), slice.limit()).stream()
                .map(Organisation::of)
                .toList();
    }

    @GetMapping("/organisations/{id}")
    @Operation(summary = "Un organisme")
    Organisation organisation(@PathVariable long id) {
        return organisations
                .name(new OrganisationId(id))
                .map(Organisation::of)
                .orElseThrow(() -> ApiProblem.unknown("Aucun organisme ne porte ce numéro."));
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? AsOf.today(clock).day() : asOf;
    }

    /**
     * @param function the function or topic that was asked for; empty when none was
     * @param about what the question was understood to be about
     * @param certain whether the first contact answers the question as it stands, without any reservation
     * @param notes what had to be supposed, or was not understood
     * @param choices what the question may mean, when that is not clear
     * @param asOf the day that the question itself told, « en mai 2021 »; missing when it told none
     */
    record ContactAnswer(
            String function,
            @Nullable String about,
            boolean certain,
            List<String> notes,
            List<String> choices,
            List<Option> options,
            List<Contact> contacts,
            @Nullable LocalDate asOf) {

        static ContactAnswer of(Answer answer) {
            var about = answer.about();
            return new ContactAnswer(
                    answer.function(),
                    about == null ? null : about.display(),
                    answer.isSure(),
                    answer.notes(),
                    answer.choices().stream().map(Choice::display).toList(),
                    answer.choices().stream().map(Option::of).toList(),
                    answer.lines().stream()
                            .map(line -> Contact.of(line, answer.notes().isEmpty()))
                            .toList(),
                    answer.day());
        }
    }

    /** @param key what to ask again with, as « choice » */
    record Option(String key, String name, String detail) {

        static Option of(Choice choice) {
            return new Option(choice.subject().key(), choice.name(), choice.detail());
        }
    }

    /** @param state missing for a switchboard @param certain whether there is no reservation, see « reason » and « notes » */
    record Contact(
            String need,
            String function,
            @Nullable String state,
            @Nullable Long personId,
            @Nullable String person,
            @Nullable Long organisationId,
            @Nullable String organisation,
            @Nullable String phone,
            @Nullable String email,
            @Nullable LocalDate verifiedOn,
            String path,
            String reason,
            boolean certain) {

        static Contact of(ContactLine line, boolean understood) {
            var person = line.person();
            var organisation = line.organisation();
            var state = line.state();
            return new Contact(
                    line.need().name(),
                    line.functionLabel(),
                    state == null ? null : state.name(),
                    person == null ? null : person.personId(),
                    line.personName(),
                    organisation == null ? null : organisation.organisationId(),
                    line.organisationName(),
                    line.phone(),
                    line.email(),
                    line.verifiedOn(),
                    line.path(),
                    line.reason(),
                    understood && line.isSure());
        }
    }

    record Person(
            long id,
            String givenName,
            String familyName,
            String function,
            String organisation,
            @Nullable String email,
            @Nullable String phone) {

        static Person of(PersonRow row) {
            return new Person(
                    row.id().personId(),
                    row.givenName(),
                    row.familyName(),
                    row.function(),
                    row.organisation(),
                    row.email(),
                    row.phone());
        }
    }

    record PersonDetail(
            long id, @Nullable Civility civility, String givenName, String familyName, List<Mandate> mandates) {

        static PersonDetail of(PersonSheet sheet) {
            return new PersonDetail(
                    sheet.id().personId(),
                    sheet.civility(),
                    sheet.name().given(),
                    sheet.name().family(),
                    sheet.mandates().stream().map(Mandate::of).toList());
        }
    }

    /** @param email of an open mandate only: nothing is written to an address whose mandate has ended */
    record Mandate(
            long id,
            long organisationId,
            String organisation,
            String function,
            @Nullable String service,
            String seat,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            boolean interim,
            boolean open,
            @Nullable String email,
            List<String> phones) {

        static Mandate of(MandateSheet sheet) {
            return new Mandate(
                    sheet.id().mandateId(),
                    sheet.organisation().organisationId(),
                    sheet.organisationName(),
                    sheet.label(),
                    sheet.service(),
                    sheet.seatPlace(),
                    sheet.held().start(),
                    sheet.held().end(),
                    sheet.interim(),
                    sheet.open(),
                    sheet.open() ? sheet.email() : null,
                    sheet.open()
                            ? sheet.contactPoints().stream()
                                    .filter(point -> point.kind().isPhone())
                                    .map(ContactPoint::value)
                                    .toList()
                            : List.of());
        }
    }

    record Organisation(long id, String name, @Nullable String acronym, String type, String typeLabel, String city) {

        static Organisation of(OrganisationName name) {
            return new Organisation(
                    name.id().organisationId(),
                    name.name(),
                    name.acronym(),
                    name.typeCode(),
                    name.typeLabel(),
                    name.city());
        }
    }
}
