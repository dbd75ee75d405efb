package fr.irev.maillage.territories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.irev.maillage.shared.InvalidText;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.RepositoryTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@RepositoryTest
@WithMockUser(roles = {Roles.GESTION, Roles.LECTURE})
class SchemeServiceTests {

    @Autowired
    SchemeService service;

    @Autowired
    SchemeLookup schemes;

    @Autowired
    TerritoryLookup territories;

    @Test
    void aSlotBecomesACiteThatIsFoundByItsName() {
        var abbeville = territories.byCode(TerritoryKind.COMMUNE, "80001").orElseThrow();

        service.change(slot().name().id(), cite("Cité éducative de l’Essai", abbeville, slot().version()));

        var completed = schemes.search("essai", SchemeKind.CITE_EDUCATIVE, 0, 5);
        assertThat(completed).extracting(SchemeName::status).containsExactly("ACTIF");
        var sheet = schemes.sheet(completed.getFirst().id()).orElseThrow();
        assertThat(sheet.covers()).extracting(TerritoryName::id).containsExactly(abbeville);
        assertThat(sheet.wave()).isEqualTo(2023);
        assertThat(sheet.version()).isPositive();
    }

    @Test
    void whoeverComesSecondIsTold() {
        var slot = slot();
        var abbeville = territories.byCode(TerritoryKind.COMMUNE, "80001").orElseThrow();
        service.change(slot.name().id(), cite("La première", abbeville, slot.version()));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> service.change(slot.name().id(), cite("La seconde", abbeville, slot.version())));
    }

    @Test
    @WithMockUser(roles = Roles.LECTURE)
    void readersChangeNothing() {
        var slot = slot();

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> service.change(
                        slot.name().id(), new SchemeChange("Autre", "", "ACTIF", null, "", null, slot.version())));
    }

    @Test
    void aNameSaysSomethingAndFits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SchemeChange(" – ", "", "ACTIF", null, "", null, 0));
        assertThatExceptionOfType(InvalidText.class)
                .isThrownBy(() -> new SchemeChange("x".repeat(201), "", "ACTIF", null, "", null, 0));
    }

    private SchemeSheet slot() {
        var id = schemes.byCode(SchemeKind.CITE_EDUCATIVE, "CE-A-COMPLETER-03").orElseThrow();
        return schemes.sheet(id).orElseThrow();
    }

    private static SchemeChange cite(String name, TerritoryId commune, long version) {
        return new SchemeChange(name, "", "ACTIF", 2023, "", Set.of(commune), version);
    }
}
