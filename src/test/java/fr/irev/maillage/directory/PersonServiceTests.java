package fr.irev.maillage.directory;

import static fr.irev.maillage.directory.PeopleFixtures.ana;
import static fr.irev.maillage.directory.PeopleFixtures.luc;
import static fr.irev.maillage.directory.PeopleFixtures.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.FieldChange;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.Period;
import fr.irev.maillage.shared.PhoneNumber;
import fr.irev.maillage.testing.RepositoryTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RepositoryTest
@RecordApplicationEvents
@WithMockUser(roles = {"LECTURE", "GESTION"})
class PersonServiceTests {

    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);

    private final PersonService people;
    private final PersonLookup sheets;
    private final PeopleLookup lookup;
    private final PeopleFixtures fixtures;
    private OrganisationId town;

    PersonServiceTests(
            @Autowired PersonService people,
            @Autowired PersonLookup sheets,
            @Autowired PeopleLookup lookup,
            @Autowired JdbcClient database) {
        this.people = people;
        this.sheets = sheets;
        this.lookup = lookup;
        this.fixtures = new PeopleFixtures(database);
    }

    @BeforeEach
    void aTown() {
        town = fixtures.organisation("Ville d’Essai-sur-Lys");
    }

    @Test
    void aSeatForOneHasOneHolder() {
        var seat = fixtures.seat(town, PeopleFixtures.PILOT, true);
        people.openMandate(new NewMandate(people.create(luc()), terms(town, seat, SPRING, null, null), null, false));
        var second = new NewMandate(people.create(ana()), terms(town, seat, SUMMER, null, null), null, false);

        assertThatExceptionOfType(SeatTaken.class)
                .isThrownBy(() -> people.openMandate(second))
                .satisfies(taken -> assertThat(taken.name()).isEqualTo("Luc Petit"));
    }

    @Test
    void theSuccessorBeginsTheDayAfter() {
        var seat = fixtures.seat(town, PeopleFixtures.PILOT, true);
        people.openMandate(new NewMandate(people.create(luc()), terms(town, seat, SPRING, SUMMER, null), null, false));
        var successor = people.create(ana());

        assertThatExceptionOfType(SeatTaken.class)
                .isThrownBy(() -> people.openMandate(
                        new NewMandate(successor, terms(town, seat, SUMMER, null, null), null, false)));
        people.openMandate(new NewMandate(successor, terms(town, seat, SUMMER.plusDays(1), null, null), null, false));
        assertThat(fixtures.vacantSince(seat)).isNull();
    }

    @Test
    void somebodyMayStandInWhileTheHolderIsThere() {
        var seat = fixtures.seat(town, PeopleFixtures.PILOT, true);
        people.openMandate(new NewMandate(people.create(luc()), terms(town, seat, SPRING, null, null), null, false));
        var standIn = new MandateTerms(
                town, PeopleFixtures.PILOT, seat, null, null, new Period(SUMMER, null), true, null, List.of(), null);

        assertThat(people.openMandate(new NewMandate(people.create(ana()), standIn, null, false)))
                .isNotNull();
    }

    @Test
    void aSeatForSeveralTakesSeveral() {
        var seat = fixtures.seat(town, PeopleFixtures.PILOT, false);
        people.openMandate(new NewMandate(people.create(luc()), terms(town, seat, SPRING, null, null), null, false));

        assertThat(people.openMandate(
                        new NewMandate(people.create(ana()), terms(town, seat, SPRING, null, null), null, false)))
                .isNotNull();
    }

    @Test
    void movingToASeatThatIsTakenIsRefused() {
        var taken = fixtures.seat(town, PeopleFixtures.PILOT, true);
        people.openMandate(new NewMandate(people.create(luc()), terms(town, taken, SPRING, null, null), null, false));
        var mandate = people.openMandate(
                new NewMandate(people.create(ana()), terms(town, null, SPRING, null, null), null, false));

        assertThatExceptionOfType(SeatTaken.class)
                .isThrownBy(() ->
                        people.changeMandate(new MandateChange(mandate, 0, terms(town, taken, SPRING, null, null))));
    }

    @Test
    void leavingASeatMakesItVacantSinceThatDay() {
        var seat = fixtures.seat(town, PeopleFixtures.PILOT, true);
        var mandate = people.openMandate(
                new NewMandate(people.create(luc()), terms(town, seat, SPRING, null, null), null, false));

        people.closeMandate(mandate, SUMMER);
        assertThat(fixtures.vacantSince(seat)).isEqualTo(SUMMER);

        people.reopenMandate(mandate, SUMMER, null);
        assertThat(fixtures.vacantSince(seat)).isNull();
    }

    @Test
    void anEndThatIsPutOffStopsBeforeTheDaysOfWhoeverIsAnnounced() {
        var seat = fixtures.seat(town, PeopleFixtures.PILOT, true);
        var mandate = people.openMandate(
                new NewMandate(people.create(luc()), terms(town, seat, SPRING, SUMMER, null), null, false));
        people.openMandate(
                new NewMandate(people.create(ana()), terms(town, seat, SUMMER.plusDays(10), null, null), null, false));

        assertThatExceptionOfType(SeatTaken.class)
                .isThrownBy(() -> people.closeMandate(mandate, SUMMER.plusDays(10)))
                .satisfies(taken -> assertThat(taken.name()).isEqualTo("Ana Kérébel"));
        people.closeMandate(mandate, SUMMER.plusDays(9));
    }

    @Test
    void aClosingThatIsTakenBackGivesTheAnnouncedEndBack() {
        var luc = people.create(luc(), terms(town, null, SPRING, SUMMER, null));
        var mandate = sheet(luc).mandates().getFirst();

        people.closeMandate(mandate.id(), mandate.version(), SPRING.plusDays(3));
        people.reopenMandate(mandate.id(), SPRING.plusDays(3), SUMMER);

        assertThat(sheet(luc).mandates().getFirst().held()).isEqualTo(new Period(SPRING, SUMMER));
    }

    @Test
    void aClosingSaysSoWhenSomebodyElseChangedTheMandateMeanwhile() {
        var luc = people.create(luc(), terms(town, null, SPRING, null, null));
        var read = sheet(luc).mandates().getFirst();
        people.closeMandate(read.id(), SUMMER);

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> people.closeMandate(read.id(), read.version(), SUMMER.plusDays(30)));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> people.reopenMandate(read.id(), SUMMER.plusDays(30), null));
        assertThat(sheet(luc).mandates().getFirst().held().end()).isEqualTo(SUMMER);
    }

    @Test
    void takingTheMandateOffTheSeatMakesItVacant() {
        var seat = fixtures.seat(town, PeopleFixtures.PILOT, true);
        var before = fixtures.seat(town, PeopleFixtures.PILOT, true);
        people.openMandate(new NewMandate(people.create(ana()), terms(town, seat, SPRING, SUMMER, null), null, false));
        var mandate = people.openMandate(
                new NewMandate(people.create(luc()), terms(town, seat, SUMMER.plusDays(1), null, null), null, false));
        assertThat(fixtures.vacantSince(seat)).isNull();

        people.changeMandate(new MandateChange(mandate, 0, terms(town, before, SUMMER.plusDays(1), null, null)));

        assertThat(fixtures.vacantSince(seat)).isEqualTo(SUMMER);
    }

    @Test
    void theAddressOfAnEndedMandateIsNeverUsed() {
        var luc = people.create(luc(), terms(town, null, SPRING, null, "luc.petit@ville.example"));
        var address = new EmailAddress("luc.petit@ville.example");
        var mandate = sheet(luc).mandates().getFirst().id();
        assertThat(lookup.findByEmail(address)).extracting(PersonMatch::id).containsExactly(luc);

        people.closeMandate(mandate, SUMMER);

        assertThat(lookup.findByEmail(address)).isEmpty();
        assertThat(lookup.search(everybody("petit@ville"), 0, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.email()).isNull());
    }

    @Test
    void anEndBeforeTheStartIsRefused() {
        var mandate = people.openMandate(
                new NewMandate(people.create(luc()), terms(town, null, SUMMER, null, null), null, false));

        assertThatIllegalArgumentException().isThrownBy(() -> people.closeMandate(mandate, SPRING));
        assertThatIllegalArgumentException().isThrownBy(() -> terms(town, null, SUMMER, SPRING, null));
    }

    @Test
    void theSecondOfTwoWhoReadTheSameIsTold() {
        var luc = people.create(luc());
        people.change(renamed(luc, 0, "Lucien"));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> people.change(renamed(luc, 0, "Ludovic")));
        assertThat(sheet(luc).name().given()).isEqualTo("Lucien");
    }

    @Test
    void aChangedTelephoneAloneRaisesTheVersion() {
        var luc = people.create(luc(), terms(town, null, SPRING, null, null));
        var before = sheet(luc).mandates().getFirst();
        var withPhone = new MandateTerms(
                town,
                PeopleFixtures.PILOT,
                null,
                null,
                null,
                new Period(SPRING, null),
                false,
                null,
                List.of(ContactPoint.phone(new PhoneNumber("03 20 25 10 29"))),
                null);

        people.changeMandate(new MandateChange(before.id(), before.version(), withPhone));

        var after = sheet(luc).mandates().getFirst();
        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(after.contactPoints()).extracting(ContactPoint::value).containsExactly("+33320251029");
    }

    @Test
    void theJournalKeepsWhatChanged(@Autowired ApplicationEvents events) {
        var luc = people.create(luc());
        people.change(renamed(luc, 0, "Lucien"));

        assertThat(events.stream(JournalEvent.class))
                .filteredOn(event -> event.action().equals("UPDATE"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.subjectId()).isEqualTo(luc.personId());
                    assertThat(event.changes()).containsExactly(new FieldChange("givenName", "Luc", "Lucien"));
                });
    }

    @Test
    void savingWithoutChangingLeavesNoTrace(@Autowired ApplicationEvents events) {
        var luc = people.create(luc());
        var before = events.stream(JournalEvent.class).count();

        people.change(renamed(luc, 0, "Luc"));

        assertThat(events.stream(JournalEvent.class).count()).isEqualTo(before);
        assertThat(sheet(luc).version()).isZero();
    }

    @Test
    void aSheetOfTodayIsTheSheet() {
        var luc = people.create(luc(), terms(town, null, SPRING, null, "luc.petit@ville.example"));
        people.openMandate(new NewMandate(luc, terms(town, null, LocalDate.of(2019, 1, 1), SPRING, null), null, false));
        people.openMandate(new NewMandate(luc, terms(town, null, LocalDate.of(2099, 1, 1), null, null), null, false));

        assertThat(sheets.sheet(luc, LocalDate.now(java.time.Clock.system(fr.irev.maillage.shared.ui.Dates.PARIS))))
                .isEqualTo(sheets.sheet(luc));
    }

    @Test
    void aSheetOfAnotherDayShowsWhoTheyWereThen() {
        var luc = people.create(luc(), terms(town, null, SPRING, null, null));
        people.openMandate(new NewMandate(
                luc, terms(town, null, LocalDate.of(2019, 1, 1), LocalDate.of(2025, 12, 31), null), null, false));

        var then = sheets.sheet(luc, LocalDate.of(2020, 5, 5)).orElseThrow();

        assertThat(then.current()).extracting(m -> m.held().start()).containsExactly(LocalDate.of(2019, 1, 1));
        assertThat(then.career()).isEmpty();
    }

    @Test
    void theFunctionIsSaidInTheGenderOfThePerson() {
        assertThat(sheet(people.create(ana(), terms(town, null, SPRING, null, null)))
                        .mandates())
                .extracting(MandateSheet::label)
                .containsExactly("Directrice d’essai");
    }

    @Test
    @WithMockUser(roles = "LECTURE")
    void readersChangeNobody() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> people.create(luc()));
    }

    @Test
    void strangersReadNobody() {
        SecurityContextHolder.clearContext();

        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(() -> lookup.search(everybody(""), 0, 10));
    }

    private PersonSheet sheet(PersonId person) {
        return sheets.sheet(person).orElseThrow();
    }

    private static PeopleFilter everybody(String text) {
        return new PeopleFilter(text, null, null, null, PeopleFilter.State.TOUS, null);
    }

    private static PersonChange renamed(PersonId person, long version, String given) {
        return new PersonChange(
                person,
                version,
                Civility.MONSIEUR,
                new PersonName(given, "Petit"),
                null,
                "essai",
                LegalBasis.MISSION_INTERET_PUBLIC);
    }
}
