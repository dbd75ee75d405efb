package fr.irev.maillage.directory;

import static fr.irev.maillage.directory.OppositionPurpose.ALL;
import static fr.irev.maillage.directory.OppositionPurpose.LETTER;
import static fr.irev.maillage.directory.OppositionPurpose.NETWORK;
import static fr.irev.maillage.directory.PeopleFixtures.ana;
import static fr.irev.maillage.directory.PeopleFixtures.luc;
import static fr.irev.maillage.directory.PeopleFixtures.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.InvalidText;
import fr.irev.maillage.testing.RepositoryTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@RepositoryTest
@WithMockUser(roles = {"LECTURE", "GESTION"})
class OppositionsTests {

    private static final EmailAddress MAILBOX = new EmailAddress("cpo@ville.example");
    private static final EmailAddress ELSEWHERE = new EmailAddress("luc.petit@ailleurs.example");
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);

    private final Oppositions oppositions;
    private final SuspendedAddresses addresses;
    private final PersonService people;
    private final PersonLookup sheets;
    private final PeopleFixtures fixtures;
    private OrganisationId town;
    private PersonId luc;
    private MandateId mandate;

    OppositionsTests(
            @Autowired Oppositions oppositions,
            @Autowired SuspendedAddresses addresses,
            @Autowired PersonService people,
            @Autowired PersonLookup sheets,
            @Autowired JdbcClient database) {
        this.oppositions = oppositions;
        this.addresses = addresses;
        this.people = people;
        this.sheets = sheets;
        this.fixtures = new PeopleFixtures(database);
    }

    @BeforeEach
    void lucHoldsTheMailbox() {
        town = fixtures.organisation("Ville d’Essai-sur-Lys");
        luc = people.create(luc());
        mandate =
                people.openMandate(new NewMandate(luc, terms(town, null, SPRING, null, MAILBOX.value()), null, false));
    }

    @Test
    void whoeverOpposesIsNotWrittenTo() {
        assertThat(oppositions.isOpposed(MAILBOX, LETTER, 0)).isFalse();

        oppositions.record(MAILBOX, luc, LETTER, 0, "LINK");

        assertThat(oppositions.isOpposed(MAILBOX, LETTER, 0)).isTrue();
        assertThat(oppositions.isOpposed(MAILBOX, luc, LETTER, 0)).isTrue();
        assertThat(oppositions.isOpposed(MAILBOX, NETWORK, 7)).isFalse();
    }

    @Test
    void refusingEverythingRefusesEachThing() {
        oppositions.record(MAILBOX, luc, ALL, 0, "LINK");

        assertThat(oppositions.isOpposed(MAILBOX, LETTER, 0)).isTrue();
        assertThat(oppositions.isOpposed(MAILBOX, NETWORK, 7)).isTrue();
    }

    @Test
    void refusingOneNetworkLeavesTheOthers() {
        oppositions.record(MAILBOX, luc, NETWORK, 7, "LINK");

        assertThat(oppositions.isOpposed(MAILBOX, NETWORK, 7)).isTrue();
        assertThat(oppositions.isOpposed(MAILBOX, NETWORK, 8)).isFalse();
        assertThat(oppositions.isOpposed(MAILBOX, LETTER, 0)).isFalse();
    }

    @Test
    void sayingItTwiceIsSayingItOnce() {
        assertThat(oppositions.record(MAILBOX, luc, ALL, 0, "ONE_CLICK")).isTrue();
        assertThat(oppositions.record(MAILBOX, luc, ALL, 0, "LINK")).isFalse();

        assertThat(sheet().oppositions())
                .singleElement()
                .satisfies(kept -> assertThat(kept.origin()).isEqualTo("ONE_CLICK"));
    }

    @Test
    void theSuccessorAtTheSameAddressIsFree() {
        oppositions.record(MAILBOX, luc, ALL, 0, "LINK");
        people.closeMandate(mandate, SUMMER);
        var ana = people.create(ana());
        people.openMandate(
                new NewMandate(ana, terms(town, null, SUMMER.plusDays(1), null, MAILBOX.value()), null, false));

        assertThat(oppositions.isOpposed(MAILBOX, ana, LETTER, 0)).isFalse();
        assertThat(oppositions.isOpposed(MAILBOX, LETTER, 0)).isFalse();
    }

    @Test
    void theOppositionFollowsThePersonToTheirNextAddress() {
        oppositions.record(MAILBOX, luc, ALL, 0, "LINK");
        people.closeMandate(mandate, SUMMER);
        people.openMandate(
                new NewMandate(luc, terms(town, null, SUMMER.plusDays(1), null, ELSEWHERE.value()), null, false));

        assertThat(oppositions.isOpposed(ELSEWHERE, luc, LETTER, 0)).isTrue();
    }

    @Test
    void aSecondRecordOfThePersonAtTheirAddressIsBoundToo() {
        oppositions.record(MAILBOX, luc, ALL, 0, "LINK");
        var twin = people.create(luc());

        assertThat(oppositions.isOpposed(MAILBOX, twin, LETTER, 0)).isTrue();
    }

    @Test
    void anAddressKnownByItselfBindsWhoeverHasIt() {
        oppositions.record(ELSEWHERE, null, ALL, 0, "IMPORT");

        assertThat(oppositions.isOpposed(ELSEWHERE, LETTER, 0)).isTrue();
        assertThat(oppositions.isOpposed(ELSEWHERE, luc, LETTER, 0)).isTrue();
        assertThat(oppositions.record(ELSEWHERE, null, ALL, 0, "IMPORT")).isFalse();
    }

    @Test
    void neitherAChangeOfThePersonNorTheEndOfTheMandateLosesIt() {
        oppositions.record(MAILBOX, luc, ALL, 0, "LINK");

        people.change(new PersonChange(
                luc, 0, null, new PersonName("Lucien", "Grand"), null, null, LegalBasis.MISSION_INTERET_PUBLIC));
        people.closeMandate(mandate, SUMMER);

        assertThat(oppositions.isOpposed(MAILBOX, luc, LETTER, 0)).isTrue();
        assertThat(sheet().oppositions()).hasSize(1);
    }

    @Test
    void liftingNeedsAReasonAndLeavesATrace() {
        oppositions.record(MAILBOX, luc, ALL, 0, "LINK");
        var opposition = sheet().oppositions().getFirst().id();

        assertThatExceptionOfType(InvalidText.class).isThrownBy(() -> oppositions.lift(opposition, "  "));
        assertThat(oppositions.lift(opposition, "Demande écrite du 3 mai")).isTrue();
        assertThat(oppositions.lift(opposition, "encore")).isFalse();

        assertThat(oppositions.isOpposed(MAILBOX, LETTER, 0)).isFalse();
        assertThat(sheet().oppositions())
                .singleElement()
                .satisfies(kept -> assertThat(kept.liftedReason()).isEqualTo("Demande écrite du 3 mai"));
        assertThat(oppositions.record(MAILBOX, luc, ALL, 0, "LINK")).isTrue();
    }

    @Test
    void anAddressThatDoesNotWorkIsSuspendedUntilLifted() {
        assertThat(addresses.suspend(MAILBOX, "Boîte inconnue")).isTrue();
        assertThat(addresses.suspend(MAILBOX, "Boîte pleine")).isFalse();

        assertThat(addresses.isSuspended(MAILBOX)).isTrue();
        assertThat(sheet().suspensions())
                .singleElement()
                .satisfies(suspension -> assertThat(suspension.reason()).isEqualTo("Boîte inconnue"));

        assertThat(addresses.lift(MAILBOX, "Rétablie le 4 mai")).isTrue();
        assertThat(addresses.isSuspended(MAILBOX)).isFalse();
        assertThat(addresses.suspend(MAILBOX, "De nouveau inconnue")).isTrue();
        assertThat(sheet().suspensions())
                .extracting(PersonSheet.Suspension::reason)
                .containsExactly("De nouveau inconnue");
    }

    private PersonSheet sheet() {
        return sheets.sheet(luc).orElseThrow();
    }
}
