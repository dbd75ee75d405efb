package fr.irev.maillage.territories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.RepositoryTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@RepositoryTest
@WithMockUser(roles = {Roles.GESTION, Roles.LECTURE})
class CarrierServiceTests {

    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);
    private static final String GRAND_CALAIS = "CDV2024-200090751";

    @Autowired
    CarrierService service;

    @Autowired
    SchemeLookup schemes;

    @Autowired
    TerritoryLookup territories;

    @Test
    void aCommuneTakesAContratOverAndTheIntercommunaliteStaysKnownForTheDaysBefore() {
        var before = carriersOn(SUMMER.minusDays(1));
        var calais = commune("62193");

        service.change(contrat().name().id(), contrat().version(), calais, SUMMER);

        assertThat(before).hasSize(1).doesNotContain(calais);
        assertThat(carriersOn(SUMMER.minusDays(1))).isEqualTo(before);
        assertThat(carriersOn(SUMMER)).containsExactly(calais);
    }

    @Test
    void whatIsSaidOfAnEarlierDayReplacesWhatWasSaidOfLaterOnes() {
        service.change(contrat().name().id(), contrat().version(), commune("62193"), SUMMER);
        var coquelles = commune("62239");

        service.change(contrat().name().id(), contrat().version(), coquelles, SUMMER.minusDays(10));

        assertThat(carriersOn(SUMMER)).containsExactly(coquelles);
        assertThat(carriersOn(SUMMER.minusDays(11))).hasSize(1).doesNotContain(coquelles);
    }

    @Test
    void onlyAnIntercommunaliteOrACommuneCarries() {
        var nord = territories.byCode(TerritoryKind.DEPARTEMENT, "59").orElseThrow();

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> service.change(contrat().name().id(), contrat().version(), nord, SUMMER));
    }

    @Test
    void whoeverComesSecondIsTold() {
        var read = contrat();
        service.change(read.name().id(), read.version(), commune("62193"), SUMMER);

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> service.change(read.name().id(), read.version(), commune("62239"), SUMMER));
    }

    @Test
    @WithMockUser(roles = Roles.LECTURE)
    void readersChangeNothing() {
        var read = contrat();

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> service.change(read.name().id(), read.version(), commune("62193"), SUMMER));
    }

    private List<TerritoryId> carriersOn(LocalDate day) {
        return schemes.sheet(contrat().name().id(), day).orElseThrow().carriers().stream()
                .filter(carrier -> carrier.carries(day))
                .map(carrier -> carrier.territory().id())
                .toList();
    }

    private SchemeSheet contrat() {
        return schemes.byCode(SchemeKind.CONTRAT_DE_VILLE, GRAND_CALAIS)
                .flatMap(schemes::sheet)
                .orElseThrow();
    }

    private TerritoryId commune(String code) {
        return territories.byCode(TerritoryKind.COMMUNE, code).orElseThrow();
    }
}
