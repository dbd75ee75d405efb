package fr.irev.maillage.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.irev.maillage.directory.organisations.NewOrganisation;
import fr.irev.maillage.directory.organisations.OrganisationDetails;
import fr.irev.maillage.directory.organisations.OrganisationService;
import fr.irev.maillage.networks.NetworkDetails;
import fr.irev.maillage.networks.NetworkService;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.FieldChange;
import fr.irev.maillage.shared.History;
import fr.irev.maillage.shared.History.Entry;
import fr.irev.maillage.shared.Period;
import fr.irev.maillage.shared.PhoneNumber;
import fr.irev.maillage.shared.RecordedFields;
import fr.irev.maillage.shared.RestoreRefused;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.testing.IntegrationTest;
import fr.irev.maillage.testing.TableDump;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class HistoryTests {

    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    private static final Set<String> AUDIT = Set.of("journal_entry", "event_publication");
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    PersonService people;

    @Autowired
    PersonLookup sheets;

    @Autowired
    OrganisationService organisations;

    @Autowired
    NetworkService networks;

    @Autowired
    List<PersonReferences> references;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    History history;

    @Autowired
    List<RecordedFields> kinds;

    @Autowired
    JdbcClient database;

    private PeopleFixtures fixtures;
    private OrganisationId town;
    private String family = "";

    @BeforeEach
    void aTown() {
        fixtures = new PeopleFixtures(database);
        family = "Historique" + NEXT.incrementAndGet();
        town = fixtures.organisation("Ville " + family);
    }

    @Test
    void aRestoredFieldOfAPersonAndItsUndoLeaveEveryRowAsBefore() {
        var person = person("Ana", null);
        as(() -> change(person, "Anna", "Suit les conseils citoyens."));
        var told = of("PERSON", person.personId()).getFirst();
        assertThat(told.changes())
                .containsExactlyInAnyOrder(
                        new FieldChange("givenName", "Ana", "Anna"),
                        new FieldChange("note", "", "Suit les conseils citoyens."));
        var before = dump();

        for (var change : told.changes()) {
            restore("PERSON", person.personId(), change);
            assertThat(dump()).isNotEqualTo(before);
            restore("PERSON", person.personId(), change.back());
        }

        assertSame(before);
    }

    @Test
    void aRestoredFieldOfAMandateAndItsUndoLeaveEveryRowAsBefore() {
        var person = person("Luc", terms(null, family.toLowerCase(Locale.ROOT) + "@avant.example", "+33320000001"));
        var mandate = mandate(person);
        var other = fixtures.organisation("Autre " + family);
        as(() -> changeMandate(
                mandate,
                new MandateTerms(
                        other,
                        new FunctionCode("ESSAI_ASSISTANT"),
                        null,
                        null,
                        "Cabinet",
                        new Period(SPRING, SPRING.plusYears(1)),
                        true,
                        new EmailAddress(family + "@apres.example"),
                        List.of(ContactPoint.phone(new PhoneNumber("+33320000002"))),
                        "essai")));
        var told = of("PERSON", person.personId()).getFirst();
        assertThat(told.fieldsOf()).isEqualTo("MANDATE");
        assertThat(told.changes())
                .extracting(FieldChange::field)
                .containsExactlyInAnyOrder(
                        "organisation", "function", "service", "endsOn", "interim", "email", "contacts", "source");
        var before = dump();

        for (var change : told.changes()) {
            restore("MANDATE", told.fieldsOfId(), change);
            restore("MANDATE", told.fieldsOfId(), change.back());
        }

        assertSame(before);
    }

    @Test
    void aRestoredFieldOfAnOrganisationANetworkASeatOrASchemeAndItsUndoLeaveEveryRowAsBefore() {
        var organisation = as(() -> organisations.create(NewOrganisation.named("ESSAI_VILLE", "Agence " + family)));
        as(() -> {
            organisations.change(
                    organisation,
                    0,
                    OrganisationDetails.named("ESSAI_ASSO", "Agence bis " + family)
                            .in("Lens"));
            return true;
        });
        var network = as(() -> networks.create(new NetworkDetails("Réseau " + family, "", null, false, Set.of())));
        as(() -> {
            networks.describe(
                    network, new NetworkDetails("Autre " + family, "Se réunit.", town, false, Set.of("a")), 0);
            return true;
        });
        var seat = fixtures.seat(town, PeopleFixtures.PILOT, true).seatId();
        var before = dump();

        for (var subject : Map.of("ORGANISATION", organisation.organisationId(), "NETWORK", network.networkId())
                .entrySet()) {
            var told = of(subject.getKey(), subject.getValue()).getFirst();
            assertThat(told.changes()).hasSizeGreaterThan(2);
            for (var change : told.changes()) {
                restore(subject.getKey(), subject.getValue(), change);
                restore(subject.getKey(), subject.getValue(), change.back());
            }
        }
        long scheme = database.sql("select min(scheme_id) from scheme where kind = 'CITE_EDUCATIVE'")
                .query(Long.class)
                .single();
        var present = as(() -> fields("SCHEME").present(scheme)).orElseThrow();
        for (var field : List.of("name", "status", "wave", "communes")) {
            var now = present.getOrDefault(field, "");
            var then = switch (field) {
                case "status" -> now.equals("TERMINE") ? "ACTIF" : "TERMINE";
                case "wave" -> "2031";
                case "communes" ->
                    database.sql("select min(territory_id) from territory where kind = 'COMMUNE'")
                            .query(String.class)
                            .single();
                default -> now + " d’essai";
            };
            restore("SCHEME", scheme, new FieldChange(field, then, now));
            restore("SCHEME", scheme, new FieldChange(field, now, then));
        }
        assertThat(of("SCHEME", scheme)).hasSize(8);
        restore("SEAT", seat, new FieldChange("marking", "A_VERIFIER", ""));
        restore("SEAT", seat, new FieldChange("marking", "", "A_VERIFIER"));

        assertSame(before);
    }

    @Test
    void aFieldThatSaysSomethingElseByNowIsNotWrittenOver() {
        var person = person("Ana", null);
        as(() -> change(person, "Anna", null));
        var told = of("PERSON", person.personId()).getFirst().changes().getFirst();
        as(() -> change(person, "Anne", null));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> restore("PERSON", person.personId(), told));
        assertThat(as(() -> sheets.sheet(person)).orElseThrow().name().given()).isEqualTo("Anne");
    }

    @Test
    void aMandateDoesNotComeBackToASeatThatSomebodyElseHolds() {
        var seat = fixtures.seat(town, PeopleFixtures.PILOT, true);
        var luc = person("Luc", terms(seat, null, null));
        as(() -> {
            people.closeMandate(mandate(luc).id(), SPRING.plusMonths(1));
            return true;
        });
        var closed = of("PERSON", luc.personId()).getFirst();
        person("Ana", PeopleFixtures.terms(town, seat, SPRING.plusMonths(2), null, null));

        assertThatExceptionOfType(RestoreRefused.class)
                .isThrownBy(() ->
                        restore("MANDATE", closed.fieldsOfId(), closed.changes().getFirst()))
                .satisfies(refused -> assertThat(refused.sentence()).contains("tenu par Ana " + family));
    }

    @Test
    void whoeverMayOnlyReadSeesTheHistoryAndWritesNothingBack() {
        var person = person("Ana", null);
        as(() -> change(person, "Anna", null));
        var reader = UsernamePasswordAuthenticationToken.authenticated(
                "lecture", "", List.of(new SimpleGrantedAuthority("ROLE_LECTURE")));

        var seen = CurrentUser.as(reader, () -> history.of("PERSON", person.personId(), null, 10));

        assertThat(seen).hasSize(2);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> CurrentUser.as(reader, () -> {
                    fields("PERSON")
                            .restore(
                                    person.personId(), seen.getFirst().changes().getFirst());
                    return true;
                }));
    }

    @Test
    void theHistoryOfARestrictedNetworkIsForThoseWhoSeeTheNetwork() {
        var network = as(() -> networks.create(new NetworkDetails("Fermé " + family, "", null, true, Set.of())));
        var reader = UsernamePasswordAuthenticationToken.authenticated(
                "lecture", "", List.of(new SimpleGrantedAuthority("ROLE_LECTURE")));

        assertThat(of("NETWORK", network.networkId())).hasSize(1);
        assertThat(CurrentUser.as(reader, () -> history.of("NETWORK", network.networkId(), null, 10)))
                .isEmpty();
    }

    @Test
    void theJournalNoLongerNamesWhoeverIsErasedButKeepsWhatIsWrittenOfNamesakes() {
        var email = family.toLowerCase(Locale.ROOT) + "@efface.example";
        var person = person("Luc", terms(null, email, "+33320999901"));
        as(() -> change(person, "Lucien", "Part en retraite."));
        var namesake = person("Lucien", null);
        database.sql("""
                insert into journal_entry (happened_at, actor, action, subject_kind, subject_id, summary, detail)
                values (now(6), 'essai', 'HANDOVER', 'SEAT', 1, :summary, :detail),
                       (now(6), 'essai', 'UPDATE', 'PERSON', :id, :own, :old)
                """)
                .param("summary", "Luc " + family + " succède à quelqu’un (" + email + ").")
                .param("detail", "{\"reason\": \"Demande de Lucien " + family + "\"}")
                .param("id", person.personId())
                .param("own", "Fiche de Lucien " + family + " modifiée")
                .param("old", "{\"givenName\": \"Lulu → Luc\"}")
                .update();

        transaction.executeWithoutResult(status -> references.stream()
                .sorted(Comparator.comparing(owner -> owner.columns().contains("person_all.person_id")))
                .forEach(owner -> owner.erase(person)));

        var left = database.sql("""
                select concat(coalesce(subject_kind, ''), ' ', coalesce(subject_id, ''), ' ', summary, ' ', coalesce(detail, ''))
                from journal_entry
                where concat(summary, coalesce(detail, '')) regexp :said
                """)
                .param("said", family + "|" + email + "|320999901|en retraite")
                .query(String.class)
                .list();
        assertThat(left).allMatch(line -> line.startsWith("PERSON " + namesake.personId() + " "));
        assertThat(left).isNotEmpty();
        assertThat(database.sql("select summary from journal_entry where subject_kind = 'PERSON' and subject_id = :id")
                        .param("id", person.personId())
                        .query(String.class)
                        .list())
                .contains("Fiche d’une personne effacée modifiée", "Mandat d’une personne effacée ouvert");
    }

    @Test
    void everyFieldHasALabelAndEveryValueWords() {
        var person = person("Ana", terms(fixtures.seat(town, PeopleFixtures.PILOT, true), null, "+33320000003"));

        kinds.forEach(kind -> kind.fields()
                .forEach(field -> assertThat(Texts.text("history." + kind.kind() + "." + field))
                        .isNotBlank()));
        var values = as(() -> fields("MANDATE").present(mandate(person).id().mandateId()))
                .orElseThrow();
        assertThat(fields("MANDATE").fields()).containsExactlyElementsOf(values.keySet());
        assertThat(said("MANDATE", values, "organisation")).isEqualTo("Ville " + family);
        assertThat(said("MANDATE", values, "function")).isEqualTo("Direction d’essai");
        assertThat(said("MANDATE", values, "seat")).isEqualTo("Direction d’essai, Ville " + family);
        assertThat(said("MANDATE", values, "startsOn")).isEqualTo("dim. 1er mars 2026");
        assertThat(said("MANDATE", values, "contacts")).isEqualTo("03 20 00 00 03");
    }

    @Test
    void anEntryIsFoundThroughTheIndexOfItsSubject() {
        var plan = database.sql("""
                explain select journal_entry_id from journal_entry
                where subject_kind = 'PERSON' and subject_id in (1) order by happened_at desc, journal_entry_id desc limit 21
                """).query().singleRow();

        assertThat(plan.get("key")).isEqualTo("journal_by_subject");
        assertThat(String.valueOf(plan.get("Extra"))).doesNotContain("filesort");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDouble() {
        var person = person("Ana", null);
        for (int i = 0; i < 12; i++) {
            var name = "Ana" + (char) ('a' + i);
            as(() -> change(person, name, null));
        }

        var first = of("PERSON", person.personId(), null, 5);
        var second = of("PERSON", person.personId(), first.getLast(), 5);
        var third = of("PERSON", person.personId(), second.getLast(), 5);

        assertThat(Stream.of(first, second, third).flatMap(List::stream).map(Entry::number))
                .hasSize(13)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    private String said(String kind, Map<String, String> values, String field) {
        return as(() -> fields(kind).words(field, values.getOrDefault(field, "")));
    }

    private RecordedFields fields(String kind) {
        return kinds.stream().filter(one -> one.kind().equals(kind)).findFirst().orElseThrow();
    }

    private void restore(String kind, long id, FieldChange change) {
        CurrentUser.asSystem(() -> fields(kind).restore(id, change));
    }

    private List<Entry> of(String kind, long id) {
        return of(kind, id, null, 50);
    }

    private List<Entry> of(String kind, long id, @Nullable Entry before, int limit) {
        return as(() -> history.of(kind, id, before, limit));
    }

    private PersonId person(String given, @Nullable MandateTerms first) {
        var told = new NewPerson(Civility.MADAME, given, family, "essai");
        return as(() -> first == null ? people.create(told) : people.create(told, first));
    }

    private boolean change(PersonId person, String given, @Nullable String note) {
        var sheet = sheets.sheet(person).orElseThrow();
        people.change(new PersonChange(
                person,
                sheet.version(),
                sheet.civility(),
                new PersonName(given, family),
                note,
                sheet.source(),
                sheet.legalBasis()));
        return true;
    }

    private boolean changeMandate(MandateSheet mandate, MandateTerms terms) {
        people.changeMandate(new MandateChange(mandate.id(), mandate.version(), terms));
        return true;
    }

    private MandateSheet mandate(PersonId person) {
        return as(() -> sheets.sheet(person)).orElseThrow().mandates().getFirst();
    }

    private MandateTerms terms(@Nullable SeatId seat, @Nullable String email, @Nullable String phone) {
        return new MandateTerms(
                town,
                PeopleFixtures.PILOT,
                seat,
                null,
                null,
                new Period(SPRING, null),
                false,
                email == null ? null : new EmailAddress(email),
                phone == null ? List.of() : List.of(ContactPoint.phone(new PhoneNumber(phone))),
                null);
    }

    private static <T> T as(Supplier<T> work) {
        return CurrentUser.asSystem(work);
    }

    /** As the tables stand, but for how often and when a row was written, and the number of a telephone that came back. */
    private Map<String, List<String>> dump() {
        var dump = new TreeMap<String, List<String>>();
        TableDump.of(database, AUDIT)
                .forEach((table, rows) -> dump.put(
                        table,
                        rows.stream()
                                .map(row -> row.replaceAll(
                                        "(?<!\\w)(version|updated_at|contact_point_id|place_search_id)=\\S*( \\S*:\\S*)?",
                                        ""))
                                .sorted()
                                .toList()));
        return dump;
    }

    private void assertSame(Map<String, List<String>> before) {
        var now = dump();
        before.forEach((table, rows) -> assertThat(now.get(table)).as(table).isEqualTo(rows));
    }
}
