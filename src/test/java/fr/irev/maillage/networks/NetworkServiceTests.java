package fr.irev.maillage.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.irev.maillage.audiences.AudienceFixtures;
import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.networks.NetworkRefused.Reason;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.testing.RepositoryTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@RepositoryTest
class NetworkServiceTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final FunctionCode CPO = new FunctionCode("CPO");

    @Autowired
    NetworkService service;

    @Autowired
    NetworkLookup lookup;

    @Autowired
    NetworkSheetLookup sheets;

    @Autowired
    NetworkReference reference;

    @Autowired
    JdbcClient jdbc;

    AudienceFixtures world;

    @BeforeEach
    void settle() {
        world = new AudienceFixtures(jdbc);
        signIn("gestion", Roles.GESTION, Roles.LECTURE);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    private static void signIn(String login, String... roles) {
        var token = new TestingAuthenticationToken(
                login, "", List.of(roles).stream().map(role -> "ROLE_" + role).toArray(String[]::new));
        SecurityContextHolder.getContext().setAuthentication(token);
    }

    private static NetworkDetails details(String name, boolean restricted, String... animators) {
        return new NetworkDetails(name, "", null, restricted, Set.of(animators));
    }

    private void refuses(Reason reason, Runnable deed) {
        assertThatExceptionOfType(NetworkRefused.class)
                .isThrownBy(deed::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void theNetworksOfTheProgrammeAreThereOnce() {
        signIn("admin", Roles.ADMIN, Roles.LECTURE);
        reference.load();

        assertThat(sheets.rows("", 0, 50)).hasSize(12);
        var pilots =
                sheets.sheet(lookup.byCode("PILOTES_CV").orElseThrow().id()).orElseThrow();
        assertThat(pilots.composition()).hasSize(7);
        assertThat(pilots.composition().getFirst().words())
                .isEqualTo("Pilotes des contrats de ville sur un contrat de ville");
        assertThat(pilots.targets()).singleElement().satisfies(target -> {
            assertThat(target.format()).isEqualTo("VISIO");
            assertThat(target.sessions()).isEqualTo(4);
        });
        assertThat(sheets.sheet(lookup.byCode("GUSP_TFPB").orElseThrow().id())
                        .orElseThrow()
                        .coAnimatorName())
                .contains("habitat");
    }

    @Test
    void aRestrictedNetworkExistsForAdministratorsAndItsAnimatorsOnly() {
        signIn("admin", Roles.ADMIN, Roles.GESTION, Roles.LECTURE);
        var hidden = service.create(details("Réseau discret d’essai", true, "animatrice"));
        service.compose(hidden, List.of(new NetworkClause(CPO, null, null)), 0);
        var member = world.mandate(world.organisation("EPCI", "Essai", null), CPO, "cpo@ville.example");

        signIn("lectrice", Roles.LECTURE);
        assertThat(lookup.search("discret", 0, 10)).isEmpty();
        assertThat(lookup.name(hidden)).isEmpty();
        assertThat(lookup.members(hidden, DAY, 0, 10)).isEmpty();
        assertThat(lookup.countMembers(hidden, DAY)).isZero();
        assertThat(lookup.hidden()).contains(hidden);
        assertThat(sheets.rows("discret", 0, 10)).isEmpty();
        assertThat(sheets.sheet(hidden)).isEmpty();
        assertThat(sheets.exceptions(hidden)).isEmpty();
        assertThat(sheets.vacantSeats(hidden, 0, 10)).isEmpty();
        assertThat(sheets.coverage(hidden).places()).isEmpty();
        assertThat(sheets.of(world.holder(member))).extracting(NetworkName::id).doesNotContain(hidden);

        signIn("animatrice", Roles.LECTURE);
        assertThat(lookup.search("discret", 0, 10)).hasSize(1);
        assertThat(lookup.members(hidden, DAY, 0, 10)).hasSize(1);
        assertThat(sheets.of(world.holder(member))).extracting(NetworkName::id).contains(hidden);
    }

    @Test
    void onlyAnAdministratorRestrictsANetwork() {
        refuses(Reason.RESTRICTION, () -> service.create(details("Réseau d’essai", true)));
        var open = service.create(details("Réseau d’essai", false));
        refuses(Reason.RESTRICTION, () -> service.describe(open, details("Réseau d’essai", true), 0));
    }

    @Test
    void membershipFollowsTheMandateAndTheExceptionsOfTheDay() {
        var network = service.create(details("Réseau d’essai", false));
        service.compose(network, List.of(new NetworkClause(CPO, null, SchemeKind.CITE_EDUCATIVE)), 0);
        var town = world.organisation("EPCI", "Essai", null);
        var cite = world.scheme(SchemeKind.CITE_EDUCATIVE, "Cité d’essai");
        var seat = world.seat(CPO, cite, null);
        world.mandate(world.person("Ada", "Ancienne"), town, CPO, seat, null, null, DAY.minusDays(1));
        var present = world.mandate(world.person("Ada", "Présente"), town, CPO, seat, null, DAY, null);
        world.mandate(town, CPO, "sans-siege@ville.example");

        assertThat(names(network, DAY)).containsExactly("Présente");
        assertThat(names(network, DAY.minusDays(1))).containsExactly("Ancienne");

        long out = service.except(network, present, ExceptionDirection.OUT, "congé", DAY, DAY.plusDays(9));
        assertThat(names(network, DAY)).isEmpty();
        assertThat(names(network, DAY.plusDays(10))).containsExactly("Présente");

        service.removeException(network, out);
        assertThat(names(network, DAY)).containsExactly("Présente");
    }

    private List<String> names(NetworkId network, LocalDate day) {
        return lookup.members(network, day, 0, 50).stream()
                .map(NetworkMember::familyName)
                .toList();
    }

    @Test
    void whoIsTakenInOnlyStaysAsLongAsTheirMandate() {
        var network = service.create(details("Réseau d’essai", false));
        var guest = world.mandate(
                world.person("Ada", "Invitée"), world.organisation("EPCI", "Essai", null), CPO, null, null, null, DAY);
        service.except(network, guest, ExceptionDirection.IN, "experte", DAY.minusDays(5), null);

        assertThat(lookup.members(network, DAY, 0, 9)).singleElement().matches(NetworkMember::takenIn);
        assertThat(lookup.members(network, DAY.plusDays(1), 0, 9)).isEmpty();
    }

    @Test
    void aSeatWithoutHolderThatTheCompositionCountsOnIsVacant() {
        var network = service.create(details("Réseau d’essai", false));
        service.compose(network, List.of(new NetworkClause(new FunctionCode("HABITANT"), null, null)), 0);
        var town = world.territory("COMMUNE", "Commune d’essai");
        world.seat(new FunctionCode("HABITANT"), null, town);

        assertThat(sheets.vacantSeats(network, 0, 9))
                .singleElement()
                .satisfies(seat -> assertThat(seat.place()).isEqualTo("Commune d’essai"));
    }

    @Test
    void refusalsSayWhy() {
        var network = service.create(details("Réseau d’essai", false));
        var mandate = world.mandate(world.organisation("EPCI", "Essai", null), CPO, null);
        var clause = new NetworkClause(CPO, null, null);

        refuses(Reason.NAME_MISSING, () -> details(" ", false));
        refuses(Reason.NAME_TAKEN, () -> service.create(details("RESEAU D’ESSAI", false)));
        refuses(Reason.CLAUSE_EMPTY, () -> new NetworkClause(null, null, null));
        refuses(Reason.CLAUSE_TWICE, () -> service.compose(network, List.of(clause, clause), 0));
        refuses(Reason.CHANGED_MEANWHILE, () -> service.compose(network, List.of(clause), 99));
        refuses(Reason.UNKNOWN, () -> service.compose(new NetworkId(-1), List.of(clause), 0));
        refuses(Reason.REASON_MISSING, () -> except(network, mandate, " ", DAY, null));
        refuses(Reason.DATES, () -> except(network, mandate, "motif", DAY, DAY.minusDays(1)));
        except(network, mandate, "motif", DAY, null);
        refuses(Reason.EXCEPTION_TWICE, () -> except(network, mandate, "motif", DAY.plusDays(3), null));
    }

    private void except(NetworkId network, MandateId mandate, String reason, LocalDate start, LocalDate end) {
        service.except(network, mandate, ExceptionDirection.IN, reason, start, end);
    }
}
