package fr.irev.maillage.directory.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.seats.SeatLookup;
import fr.irev.maillage.directory.seats.SeatRow;
import fr.irev.maillage.directory.seats.SeatState;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.InvalidText;
import fr.irev.maillage.shared.Period;
import fr.irev.maillage.testing.RepositoryTest;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

@RepositoryTest
class OrganisationServiceTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Autowired
    private OrganisationService service;

    @Autowired
    private OrganisationLookup lookup;

    @Autowired
    private OrganisationSheetLookup sheets;

    @Autowired
    private SeatLookup seats;

    private static <T> T asStaff(Supplier<T> work) {
        return CurrentUser.asSystem(work);
    }

    private OrganisationId create(OrganisationDetails details) {
        return asStaff(() -> service.create(new NewOrganisation(details)));
    }

    private void change(OrganisationId id, long version, OrganisationDetails details) {
        asStaff(() -> {
            service.change(id, version, details);
            return true;
        });
    }

    private static OrganisationDetails details(String name, @Nullable OrganisationId parent, List<String> aliases) {
        return new OrganisationDetails(
                "ASSOCIATION",
                name,
                null,
                parent,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Period(null, null),
                aliases);
    }

    @Test
    void aMissionLocaleComesWithTheSeatsItIsExpectedToHave() {
        var id = create(OrganisationDetails.named("MISSION_LOCALE", "Mission locale d’Essai"));

        assertThat(asStaff(() -> seats.of(id, DAY)))
                .extracting(seat -> seat.function().functionCode(), SeatRow::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("DIR_MISSION_LOCALE", SeatState.VACANT),
                        org.assertj.core.groups.Tuple.tuple("REF_QPV_ML", SeatState.VACANT));
    }

    @Test
    void anAntennaLeavesTheSeatsToItsParent() {
        var parent = create(OrganisationDetails.named("MISSION_LOCALE", "Mission locale d’Essai"));
        var antenna = new OrganisationDetails(
                "MISSION_LOCALE",
                "Antenne d’Essai",
                null,
                parent,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Period(null, null),
                List.of());

        assertThat(asStaff(() -> seats.of(create(antenna), DAY))).isEmpty();
    }

    @Test
    void anOrganisationIsFoundByAnotherOfItsNames() {
        var id =
                create(details("Villenvie d’Essai", null, List.of("Villenvie de Saint Pol", "VILLENVIE DE SAINT POL")));

        assertThat(asStaff(() -> lookup.findByNameOrAlias("villenvie de saint pol")))
                .contains(id);
        assertThat(asStaff(() -> sheets.sheet(id, DAY)))
                .get()
                .extracting(sheet -> sheet.details().aliases())
                .isEqualTo(List.of("Villenvie de Saint Pol"));
    }

    @Test
    void whoChangesWhatSomebodyElseHasChangedIsTold() {
        var id = create(details("Essai", null, List.of()));
        change(id, 0, details("Essai modifié", null, List.of()));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> change(id, 0, details("Essai trop tard", null, List.of())));
        assertThat(asStaff(() -> lookup.name(id)))
                .get()
                .extracting(OrganisationName::name)
                .isEqualTo("Essai modifié");
    }

    @Test
    void anOrganisationIsNoPartOfItsOwnPart() {
        var whole = create(details("Le tout d’Essai", null, List.of()));
        var part = create(details("La partie d’Essai", whole, List.of()));

        assertThatIllegalArgumentException().isThrownBy(() -> change(whole, 0, details("Le tout", part, List.of())));
        assertThatIllegalArgumentException().isThrownBy(() -> change(whole, 0, details("Le tout", whole, List.of())));
    }

    @Test
    void aNameOfNothingOrOfTwoLinesIsRefused() {
        for (var name : List.of("", "   ", "-", "Ville\r\nSubject: x", "x".repeat(251))) {
            assertThatExceptionOfType(InvalidText.class)
                    .as(name)
                    .isThrownBy(() -> OrganisationDetails.named("ASSOCIATION", name));
        }
    }

    @Test
    void wildcardsOfASearchAreLiteral() {
        create(details("Cent % d’Essai", null, List.of()));

        assertThat(asStaff(() -> lookup.search("%", null, 0, 50)))
                .extracting(OrganisationName::name)
                .containsExactly("Cent % d’Essai");
    }

    @Test
    void anotherRecordOfABodyComesAfterTheBody() {
        assertThat(asStaff(() -> lookup.search("mission locale du douaisis", null, 0, 5))
                        .getFirst()
                        .name())
                .isEqualTo("Mission locale du Douaisis");
    }

    @Test
    void theDepartementOfAMissionLocaleIsThatOfTheCommunesItServes(
            @Autowired fr.irev.maillage.territories.TerritoryLookup territories) {
        var oise = asStaff(() -> territories.byCode(fr.irev.maillage.territories.TerritoryKind.DEPARTEMENT, "60"))
                .orElseThrow();
        var found = asStaff(() -> lookup.search(new OrganisationFilter("", "MISSION_LOCALE", null, oise), 0, 100));

        assertThat(found)
                .extracting(OrganisationName::name)
                .contains("Mission locale de la Vallée de l’Oise")
                .doesNotContain("Lille Avenirs");
    }
}
