package fr.irev.maillage.networks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.audiences.AudienceFixtures;
import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.testing.RepositoryTest;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** « Who were the members when the invitation was sent? » */
@RepositoryTest
@WithMockUser(roles = {Roles.ADMIN, Roles.GESTION, Roles.LECTURE})
class NetworksOfAnotherDayTests {

    private static final FunctionCode CPO = new FunctionCode("CPO");
    private static final LocalDate TODAY = AsOf.today(Clock.systemUTC()).day();
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final LocalDate SENT = LocalDate.of(2024, 3, 14);

    @Autowired
    private NetworkService service;

    @Autowired
    private NetworkLookup lookup;

    @Autowired
    private NetworkSheetLookup sheets;

    @Autowired
    private JdbcClient database;

    @Autowired
    private EntityManager entities;

    private AudienceFixtures world;
    private NetworkId network;

    @BeforeEach
    void aNetworkOfPilots() {
        world = new AudienceFixtures(database);
        database.sql("delete from mandate").update();
        network = world.network("Réseau d’autrefois", false, AudienceFixtures.PILOT);
    }

    @Test
    void theMembersOfTheDayAnInvitationLeftAreThoseOfThatDay() {
        var town = world.organisation("EPCI", "Essai", null);
        pilot("Partie la veille", null, SENT.minusDays(1));
        pilot("Partie le jour même", null, SENT);
        pilot("Arrivée le jour même", SENT, null);
        pilot("Arrivée le lendemain", SENT.plusDays(1), null);
        var away = world.mandate(
                world.person("", "En congé"), town, AudienceFixtures.PILOT, null, null, SENT.minusYears(1), null);
        world.exception(network, away, "OUT", SENT, SENT.plusDays(20));
        var guest = world.mandate(
                world.person("", "Invitée"), town, AudienceFixtures.DELEGATE, null, null, SENT.minusYears(1), null);
        world.exception(network, guest, "IN", SENT.minusDays(9), SENT);

        assertThat(members(SENT)).containsExactly("Arrivée le jour même", "Invitée", "Partie le jour même");
        assertThat(members(SENT.plusDays(21)))
                .containsExactly("Arrivée le jour même", "Arrivée le lendemain", "En congé");
        assertThat(lookup.export(network, SENT)).hasSize(3);
        assertThat(sheets.rows("autrefois", SENT, 0, 9))
                .singleElement()
                .satisfies(row -> assertThat(row.members()).isEqualTo(3));
    }

    @Test
    void aCompositionChangedTodayIsTheFormerOneForEveryDayBefore() {
        pilot("Pilote", null, null);
        var delegate = world.mandate(
                world.person("", "Déléguée"),
                world.organisation("PREFECTURE", "Préfecture", null),
                AudienceFixtures.DELEGATE,
                null,
                null,
                null,
                null);

        recompose(new NetworkClause(AudienceFixtures.DELEGATE, null, null));
        recompose(
                new NetworkClause(AudienceFixtures.DELEGATE, null, null),
                new NetworkClause(CPO, null, null)); // again, the same day

        assertThat(members(TODAY)).containsExactly("Déléguée");
        assertThat(members(YESTERDAY)).containsExactly("Pilote");
        assertThat(members(SENT)).containsExactly("Pilote");
        assertThat(sheets.of(world.holder(delegate), YESTERDAY))
                .extracting(NetworkName::id)
                .doesNotContain(network);
        assertThat(sheets.of(world.holder(delegate), TODAY))
                .extracting(NetworkName::id)
                .contains(network);
        assertThat(functions(YESTERDAY)).containsExactly(AudienceFixtures.PILOT);
        assertThat(functions(TODAY)).containsExactly(AudienceFixtures.DELEGATE, CPO);
        assertThat(sheets.sheet(network, TODAY)
                        .orElseThrow()
                        .composition()
                        .getFirst()
                        .since())
                .isEqualTo(TODAY);
    }

    @Test
    void savingTheSameCompositionChangesNothing() {
        recompose(new NetworkClause(AudienceFixtures.PILOT, null, null));

        assertThat(sheets.sheet(network).orElseThrow().composition().getFirst().since())
                .isNull();
        assertThat(sheets.sheet(network).orElseThrow().version()).isZero();
    }

    @Test
    void anEmptiedCompositionStaysEmptyForItsDays() {
        pilot("Pilote", null, null);
        recompose();
        database.sql("update network set composed_on = :day where network_id = :network")
                .param("day", TODAY.minusDays(10))
                .param("network", network.networkId())
                .update();
        database.sql("update network_former_clause set until = :day where network_id = :network")
                .param("day", TODAY.minusDays(11))
                .param("network", network.networkId())
                .update();
        entities.clear(); // the rows were changed behind its back
        recompose(new NetworkClause(AudienceFixtures.PILOT, null, null));

        assertThat(members(TODAY)).containsExactly("Pilote");
        assertThat(members(YESTERDAY)).isEmpty();
        assertThat(members(TODAY.minusDays(11))).containsExactly("Pilote");
    }

    @Test
    void vacanciesAndCoverageAreThoseOfTheDay() {
        var departement = world.territory("DEPARTEMENT", "Département d’essai");
        var commune = world.territory("COMMUNE", "Commune d’essai", departement);
        var contract = world.scheme(SchemeKind.CONTRAT_DE_VILLE, "Contrat d’essai", commune);
        database.sql("update scheme set starts_on = '2020-01-01', ends_on = '2025-12-31' where scheme_id = :id")
                .param("id", contract.schemeId())
                .update();
        var seat = world.seat(AudienceFixtures.PILOT, contract, null);
        world.mandate(
                world.person("", "Pilote"),
                world.organisation("EPCI", "Essai", null),
                AudienceFixtures.PILOT,
                seat,
                null,
                LocalDate.of(2020, 1, 1),
                SENT);

        assertThat(vacant(SENT)).isEmpty();
        assertThat(vacant(SENT.plusDays(1))).containsExactly(SENT);
        assertThat(vacant(LocalDate.of(2026, 1, 1))).isEmpty(); // the contract is over
        assertThat(vacant(LocalDate.of(2019, 12, 31))).isEmpty(); // and was not yet
        assertThat(reached(SENT)).containsExactlyInAnyOrder("Contrat d’essai", "Département d’essai");
        assertThat(reached(SENT.plusDays(1))).isEmpty();
        assertThat(places(LocalDate.of(2026, 1, 1))).doesNotContain("Contrat d’essai");
    }

    @Test
    void aPastDayShowsTheExceptionsThatHadBegun() {
        var mandate = world.mandate(world.organisation("EPCI", "Essai", null), AudienceFixtures.PILOT, null);
        world.exception(network, mandate, "OUT", SENT, SENT.plusDays(1));
        world.exception(network, mandate, "IN", TODAY.plusDays(5), null);

        assertThat(sheets.exceptions(network, SENT.minusDays(1))).isEmpty();
        assertThat(sheets.exceptions(network, SENT)).hasSize(1);
        assertThat(sheets.exceptions(network)).hasSize(2);
    }

    @Test
    void aNetworkIsListedOnTheDaysBeforeItWasArchived() {
        database.sql("update network set archived_at = '2024-06-01 09:00:00' where network_id = :id")
                .param("id", network.networkId())
                .update();

        assertThat(sheets.rows("autrefois", LocalDate.of(2024, 5, 31), 0, 9)).hasSize(1);
        assertThat(sheets.rows("autrefois", 0, 9)).isEmpty();
    }

    private void pilot(String name, LocalDate start, LocalDate end) {
        world.mandate(
                world.person("", name),
                world.organisation("EPCI", "Essai", null),
                AudienceFixtures.PILOT,
                null,
                null,
                start,
                end);
    }

    private void recompose(NetworkClause... clauses) {
        service.compose(
                network, List.of(clauses), sheets.sheet(network).orElseThrow().version());
    }

    private List<String> members(LocalDate day) {
        return lookup.members(network, day, 0, 50).stream()
                .map(NetworkMember::familyName)
                .toList();
    }

    private List<FunctionCode> functions(LocalDate day) {
        return sheets.sheet(network, day).orElseThrow().composition().stream()
                .map(said -> said.clause().function())
                .toList();
    }

    private List<LocalDate> vacant(LocalDate day) {
        return sheets.vacantSeats(network, day, 0, 1_000).stream()
                .filter(seat -> seat.place().equals("Contrat d’essai"))
                .map(VacantSeat::since)
                .toList();
    }

    private List<String> places(LocalDate day) {
        return sheets.coverage(network, day).places().stream()
                .map(Coverage.Place::name)
                .toList();
    }

    private List<String> reached(LocalDate day) {
        return sheets.coverage(network, day).places().stream()
                .filter(Coverage.Place::reached)
                .map(Coverage.Place::name)
                .toList();
    }
}
