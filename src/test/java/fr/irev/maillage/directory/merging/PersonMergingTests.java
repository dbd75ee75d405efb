package fr.irev.maillage.directory.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.irev.maillage.directory.ContactPoint;
import fr.irev.maillage.directory.MandateChange;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.MandateSheet;
import fr.irev.maillage.directory.MandateTerms;
import fr.irev.maillage.directory.MergeRefused;
import fr.irev.maillage.directory.NewMandate;
import fr.irev.maillage.directory.NewPerson;
import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.directory.Oppositions;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PeopleFilter;
import fr.irev.maillage.directory.PeopleFixtures;
import fr.irev.maillage.directory.PeopleLookup;
import fr.irev.maillage.directory.PersonChange;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonLookup;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.directory.PersonSheet;
import fr.irev.maillage.directory.SimilarPeople;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.Period;
import fr.irev.maillage.shared.PhoneNumber;
import fr.irev.maillage.testing.IntegrationTest;
import fr.irev.maillage.testing.TableDump;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class PersonMergingTests {

    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    private static final Set<String> AUDIT = Set.of("journal_entry", "person_merge", "event_publication");

    private final PersonMerging merging;
    private final MergeCleaning cleaning;
    private final PersonService people;
    private final PersonLookup sheets;
    private final PeopleLookup lookup;
    private final SimilarPeople similar;
    private final Oppositions oppositions;
    private final JdbcClient database;
    private final PeopleFixtures fixtures;
    private final MergeFixtures others;
    private OrganisationId town;
    private PersonId luc;
    private PersonId twin;

    PersonMergingTests(
            @Autowired PersonMerging merging,
            @Autowired MergeCleaning cleaning,
            @Autowired PersonService people,
            @Autowired PersonLookup sheets,
            @Autowired PeopleLookup lookup,
            @Autowired SimilarPeople similar,
            @Autowired Oppositions oppositions,
            @Autowired JdbcClient database) {
        this.merging = merging;
        this.cleaning = cleaning;
        this.people = people;
        this.sheets = sheets;
        this.lookup = lookup;
        this.similar = similar;
        this.oppositions = oppositions;
        this.database = database;
        this.fixtures = new PeopleFixtures(database);
        this.others = new MergeFixtures(database);
    }

    @BeforeEach
    void twoSheets() {
        town = fixtures.organisation("Ville de la fusion");
        luc = create(PeopleFixtures.luc());
        twin = create(new NewPerson(null, "LUC", "Petit-Essai", "un fichier"));
    }

    @Test
    void everythingComesOverAndTheUndoGivesEveryRowBack() {
        var lucAtTown = mandate(luc, terms(town, "luc@fusion.example"));
        var twinAtTown = mandate(twin, withPhone(terms(town, "l.petit@fusion.example")));
        var elsewhere = mandate(twin, terms(fixtures.organisation("Association de la fusion"), "asso@fusion.example"));
        oppose(twin, "l.petit@fusion.example");
        oppose(luc, "commun@fusion.example");
        oppose(twin, "commun@fusion.example");
        long both = others.event(null);
        others.registration(both, luc, lucAtTown, "luc@fusion.example", "DECLINED");
        others.registration(both, twin, twinAtTown, "l.petit@fusion.example", "CONFIRMED");
        others.registration(others.event(3), twin, elsewhere, "asso@fusion.example", "WAITING");
        others.delivery(twin, twinAtTown, "l.petit@fusion.example");
        others.delivery(twin, null, "asso@fusion.example");
        others.importRow(twin);
        long network = others.network();
        others.exception(network, lucAtTown, "IN");
        others.exception(network, twinAtTown, "OUT");
        others.exception(others.network(), twinAtTown, "IN");
        others.audience(twinAtTown, elsewhere);
        var before = dump();

        merge(Set.of(IdentityField.FAMILY_NAME, IdentityField.SOURCE));

        assertThat(sheet(luc).name().full()).isEqualTo("Luc Petit-Essai");
        assertThat(sheet(luc).source()).isEqualTo("un fichier");
        assertThat(sheet(luc).mandates()).extracting(MandateSheet::id).containsExactlyInAnyOrder(lucAtTown, elsewhere);
        assertThat(held("registration")).isZero();
        assertThat(held("delivery")).isZero();
        assertThat(held("people_import_row")).isZero();
        assertThat(held("mandate_all")).isZero();
        assertThat(held("opposition")).isZero();

        undo();

        assertSame(before);
    }

    @Test
    void whoTakesOverAnAddressThatCameInByAMergeInheritsNoOpposition() {
        var mailbox = new EmailAddress("direction@fusion.example");
        var lucAtTown = mandate(luc, terms(town, "luc@fusion.example"));
        mandate(twin, terms(town, mailbox.value()));
        oppose(twin, mailbox.value());
        merge(Set.of());
        assertThat(as(() -> oppositions.isOpposed(mailbox, OppositionPurpose.LETTER, 0)))
                .as("still theirs")
                .isTrue();

        as(() -> {
            people.closeMandate(lucAtTown, SPRING);
            return true;
        });
        var ana = create(PeopleFixtures.ana());
        mandate(ana, terms(town, mailbox.value()));

        assertThat(as(() -> oppositions.isOpposed(mailbox, ana, OppositionPurpose.LETTER, 0)))
                .isFalse();
        assertThat(as(() -> oppositions.isOpposed(mailbox, OppositionPurpose.LETTER, 0)))
                .isFalse();
        assertThat(as(() -> oppositions.isOpposed(mailbox, luc, OppositionPurpose.LETTER, 0)))
                .isTrue();
    }

    @Test
    void theAbsorbedSheetIsFoundNowhereAndLeadsToTheKeptOne() {
        twin = create(new NewPerson(null, "Luce", "Introuvable-Essai", null));
        mandate(twin, terms(town, "introuvable@fusion.example"));

        merge(Set.of());

        assertThat(sheet(luc).mandates()).hasSize(1);
        assertThat(as(() -> sheets.sheet(twin))).isEmpty();
        assertThat(as(() -> lookup.search(PeopleFilter.text("introuvable@fusion.example"), 0, 10)))
                .extracting(row -> row.id())
                .containsExactly(luc);
        assertThat(as(() -> similar.byName("Luce", "Introuvable-Essai"))).isEmpty();
        assertThat(as(() -> sheets.fate(twin)).orElseThrow().into()).isEqualTo(luc);
    }

    /** F35 */
    @Test
    void whoeverOfTheTwoIsOpposedTheMergedPersonIs() {
        mandate(luc, terms(town, "luc@fusion.example"));
        oppose(twin, "ailleurs@fusion.example");
        var before = dump();
        assertThat(as(() -> merging.plan(luc, twin)).opposed()).containsExactly("LUC Petit-Essai");
        assertThat(opposed("luc@fusion.example")).isFalse();

        merge(Set.of());
        assertThat(opposed("luc@fusion.example")).isTrue();

        undo();
        assertThat(opposed("luc@fusion.example")).isFalse();
        assertSame(before);
    }

    @Test
    void aMandateEnteredTwiceBecomesOneThatKnowsWhatBothKnew() {
        var seat = fixtures.seat(town, PeopleFixtures.ASSISTANT, false);
        var kept = mandate(luc, onSeat(seat, null, SPRING));
        var other = mandate(twin, withPhone(onSeat(seat, "l.petit@fusion.example", SPRING.minusYears(1))));
        var before = dump();
        assertThat(as(() -> merging.plan(luc, twin)).decisions())
                .singleElement()
                .asString()
                .contains("un seul reste");

        merge(Set.of());

        var one = sheet(luc).mandates();
        assertThat(one).extracting(MandateSheet::id).containsExactly(kept);
        assertThat(one.getFirst().email()).isEqualTo("l.petit@fusion.example");
        assertThat(one.getFirst().held().start()).isEqualTo(SPRING.minusYears(1));
        assertThat(one.getFirst().contactPoints()).hasSize(1);
        assertThat(merged(other)).isEqualTo(kept.mandateId());
        undo();
        assertSame(before);
    }

    @Test
    void twoAddressesOfOneMandateAreBothKept() {
        mandate(luc, terms(town, "luc@fusion.example"));
        mandate(twin, terms(town, "l.petit@fusion.example"));

        merge(Set.of());

        var mandate = sheet(luc).mandates().getFirst();
        assertThat(mandate.email()).isEqualTo("luc@fusion.example");
        assertThat(mandate.contactPoints()).extracting(ContactPoint::value).containsExactly("l.petit@fusion.example");
    }

    @Test
    void anOpenMandateAndAnEndedOneStayTwo() {
        mandate(luc, PeopleFixtures.terms(town, null, SPRING, SPRING.plusMonths(2), null));
        mandate(twin, terms(town, null));

        merge(Set.of());

        assertThat(sheet(luc).mandates()).hasSize(2);
    }

    @Test
    void registeredTwiceKeepsTheBetterAnswerAndGivesThePlaceToWhoeverWaits() {
        long event = others.event(2);
        others.registration(event, luc, null, "luc@fusion.example", "CONFIRMED");
        others.registration(event, twin, null, "l.petit@fusion.example", "CONFIRMED");
        others.registration(event, null, null, "attend@fusion.example", "WAITING");

        merge(Set.of());

        assertThat(state(event, "luc@fusion.example")).isEqualTo("CONFIRMED");
        assertThat(state(event, "l.petit@fusion.example")).isEqualTo("CANCELLED");
        assertThat(state(event, "attend@fusion.example")).isEqualTo("CONFIRMED");
        assertThatExceptionOfType(MergeRefused.class)
                .isThrownBy(this::undo)
                .satisfies(refused -> assertThat(refused.sentence())
                        .isEqualTo(
                                "La fusion ne peut plus être annulée\u00a0: à « Journée d’essai », la place libérée a été"
                                        + " donnée depuis."));
        assertThat(state(event, "l.petit@fusion.example")).isEqualTo("CANCELLED");
    }

    @Test
    void twoExceptionsOfOneNetworkLeaveThatOfTheKeptMandate() {
        var kept = mandate(luc, terms(town, null));
        var other = mandate(twin, terms(town, null));
        long network = others.network();
        long second = others.network();
        others.exception(network, kept, "IN");
        others.exception(network, other, "OUT");
        others.exception(second, other, "IN");

        merge(Set.of());

        assertThat(database.sql("""
                        select concat(network_id, direction) from network_exception where mandate_id = :mandate
                        """)
                        .param("mandate", kept.mandateId())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(network + "IN", second + "IN");
    }

    @Test
    void anAudienceThatPickedTheDoubledMandatePicksTheOneThatStays() {
        var kept = mandate(luc, terms(town, null));
        var other = mandate(twin, terms(town, null));
        long audience = others.audience(other, kept);

        merge(Set.of());

        assertThat(rule(audience)).isEqualTo("{\"is\":\"picked\",\"mandates\":[" + kept.mandateId() + "]}");
    }

    @Test
    void aChangeOfWhatTheMergeSaidForbidsTheUndo() {
        merge(Set.of(IdentityField.FAMILY_NAME));
        var sheet = sheet(luc);
        as(() -> {
            people.change(new PersonChange(
                    luc,
                    sheet.version(),
                    sheet.civility(),
                    new fr.irev.maillage.directory.PersonName("Luc", "Autrement"),
                    null,
                    null,
                    sheet.legalBasis()));
            return true;
        });

        assertThatExceptionOfType(MergeRefused.class)
                .isThrownBy(this::undo)
                .satisfies(refused -> assertThat(refused.sentence()).contains("la fiche a changé depuis"));
        assertThat(sheet(luc).name().family()).isEqualTo("Autrement");
    }

    @Test
    void aChangeOfSomethingElseStaysThroughTheUndo() {
        var moved = mandate(twin, terms(town, "l.petit@fusion.example"));
        merge(Set.of());
        var now = sheet(luc).mandates().getFirst();
        as(() -> {
            people.changeMandate(new MandateChange(moved, now.version(), terms(town, "autre@fusion.example")));
            return true;
        });

        undo();

        assertThat(sheet(twin).mandates().getFirst().email()).isEqualTo("autre@fusion.example");
    }

    @Test
    void aNameThatDiffersByAnAccentAloneIsTakenAndGivenBack() {
        luc = create(new NewPerson(null, "Agnès", "Accent-Essai", null));
        twin = create(new NewPerson(null, "Agnes", "Accent-Essai", null));

        merge(Set.of(IdentityField.GIVEN_NAME));
        assertThat(sheet(luc).name().given()).isEqualTo("Agnes");

        undo();
        assertThat(sheet(luc).name().given()).isEqualTo("Agnès");
    }

    @Test
    void aSheetThatChangedSinceItWasComparedIsNotMerged() {
        var choice =
                new MergeChoice(luc, sheet(luc).version() + 1, twin, sheet(twin).version(), Set.of(), false);

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> as(() -> {
                    merging.merge(choice);
                    return true;
                }));
        assertThat(as(() -> merging.of(luc))).isEmpty();
    }

    @Test
    void bothNotesCanBeKept() {
        luc = create(new NewPerson(
                null,
                PeopleFixtures.luc().name(),
                "Première",
                null,
                PeopleFixtures.luc().legalBasis(),
                false));
        twin = create(new NewPerson(
                null,
                PeopleFixtures.luc().name(),
                "Seconde",
                null,
                PeopleFixtures.luc().legalBasis(),
                false));
        as(() -> {
            merging.merge(
                    new MergeChoice(luc, sheet(luc).version(), twin, sheet(twin).version(), Set.of(), true));
            return true;
        });

        assertThat(sheet(luc).note()).isEqualTo("Première\n\nSeconde");
    }

    @Test
    void afterNinetyDaysTheRecordIsEmptiedAndTheAddressStillLeadsOn() {
        merge(Set.of(IdentityField.FAMILY_NAME));
        long merge = as(() -> merging.of(luc)).getFirst().id();
        others.age(merge, 89);
        cleaning.emptyOld();
        assertThat(changes(merge)).isPositive();

        others.age(merge, 2);
        assertThatExceptionOfType(MergeRefused.class).isThrownBy(this::undo);
        cleaning.emptyOld();

        assertThat(changes(merge)).isZero();
        assertThat(database.sql("select count(*) from person_all where person_id = :id")
                        .param("id", twin.personId())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(as(() -> sheets.fate(twin)).orElseThrow().into()).isEqualTo(luc);
        assertThat(as(() -> merging.of(luc)).getFirst().undoableUntil()).isNull();
    }

    @Test
    void aMergedSheetCanBeMergedOnAndEachUndoneInTurn() {
        var third = create(new NewPerson(null, "L.", "Petit", null));
        mandate(twin, terms(town, "l.petit@fusion.example"));
        mandate(luc, terms(town, "luc@fusion.example"));
        mandate(third, terms(town, "troisieme@fusion.example"));
        var before = dump();
        merge(Set.of());
        long first = as(() -> merging.of(luc)).getFirst().id();
        as(() -> {
            merging.merge(new MergeChoice(
                    third, sheet(third).version(), luc, sheet(luc).version(), Set.of(), false));
            return true;
        });
        assertThat(sheet(third).mandates()).hasSize(1);
        assertThatExceptionOfType(MergeRefused.class).isThrownBy(() -> undo(first));

        undo(as(() -> merging.of(third)).getFirst().id());
        undo(first);

        assertSame(before);
    }

    private void merge(Set<IdentityField> taken) {
        as(() -> {
            merging.merge(
                    new MergeChoice(luc, sheet(luc).version(), twin, sheet(twin).version(), taken, false));
            return true;
        });
    }

    private void undo() {
        undo(as(() -> merging.of(luc)).getFirst().id());
    }

    private void undo(long merge) {
        as(() -> {
            merging.undo(merge);
            return true;
        });
    }

    private static <T> T as(Supplier<T> work) {
        return CurrentUser.asSystem(work);
    }

    private PersonId create(NewPerson told) {
        return as(() -> people.create(told));
    }

    private MandateId mandate(PersonId person, MandateTerms terms) {
        return as(() -> people.openMandate(new NewMandate(person, terms, SPRING, false)));
    }

    private PersonSheet sheet(PersonId person) {
        return as(() -> sheets.sheet(person)).orElseThrow();
    }

    private void oppose(PersonId person, String email) {
        as(() -> oppositions.record(new EmailAddress(email), person, OppositionPurpose.ALL, 0, "STAFF"));
    }

    private boolean opposed(String email) {
        return as(() -> oppositions.isOpposed(new EmailAddress(email), luc, OppositionPurpose.LETTER, 0));
    }

    private static MandateTerms terms(OrganisationId organisation, @Nullable String email) {
        return PeopleFixtures.terms(organisation, null, SPRING, null, email);
    }

    private MandateTerms onSeat(fr.irev.maillage.directory.SeatId seat, @Nullable String email, LocalDate from) {
        return new MandateTerms(
                town,
                PeopleFixtures.ASSISTANT,
                seat,
                null,
                null,
                new Period(from, null),
                false,
                email == null ? null : new EmailAddress(email),
                List.of(),
                null);
    }

    private static MandateTerms withPhone(MandateTerms terms) {
        return new MandateTerms(
                terms.organisation(),
                terms.function(),
                terms.seat(),
                null,
                "Service Ville",
                terms.held(),
                false,
                terms.email(),
                List.of(ContactPoint.phone(new PhoneNumber("03 20 25 10 29"))),
                "un annuaire");
    }

    private int held(String table) {
        return database.sql("select count(*) from " + table + " where person_id = :id")
                .param("id", twin.personId())
                .query(Integer.class)
                .single();
    }

    private String state(long event, String email) {
        return database.sql("select state from registration where event_id = :event and email = :email")
                .param("event", event)
                .param("email", email)
                .query(String.class)
                .single();
    }

    private String rule(long audience) {
        return database.sql("select rule from audience where audience_id = :id")
                .param("id", audience)
                .query(String.class)
                .single();
    }

    private long merged(MandateId mandate) {
        return database.sql("select merged_into from mandate_all where mandate_id = :id")
                .param("id", mandate.mandateId())
                .query(Long.class)
                .single();
    }

    private int changes(long merge) {
        return database.sql("select count(*) from person_merge_change where person_merge_id = :id")
                .param("id", merge)
                .query(Integer.class)
                .single();
    }

    private Map<String, List<String>> dump() {
        return TableDump.of(database, AUDIT);
    }

    private void assertSame(Map<String, List<String>> before) {
        TableDump.assertUnchanged(database, AUDIT, before);
    }
}
