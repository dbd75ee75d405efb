package fr.irev.maillage.directory.seats.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import fr.irev.maillage.directory.seats.SeatMarking;
import fr.irev.maillage.directory.seats.SeatRow;
import fr.irev.maillage.directory.seats.SeatService;
import fr.irev.maillage.directory.seats.SeatState;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.testing.ViewSession;
import fr.irev.maillage.testing.ViewTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
@SuppressWarnings({"unchecked", "rawtypes"}) // Karibu finds components by their raw class
class SeatsViewTests {

    private static Grid<SeatRow> grid() {
        return _get(Grid.class);
    }

    @Test
    void theRegisterIsNarrowedToOneKindOfScheme() {
        ViewSession.signIn(Roles.LECTURE);
        ViewSession.open("sieges");
        _get(Select.class, spec -> spec.withLabel("Dispositif")).setValue(SchemeKind.CITE_EDUCATIVE);

        assertThat(_size(grid())).isEqualTo(22 * 5);
    }

    @Test
    void theAddressOpensItOnTheVacantOnes() {
        ViewSession.signIn(Roles.LECTURE);
        UI.getCurrent().navigate("sieges", QueryParameters.of("etat", "vacant"));

        assertThat(_get(MultiSelectComboBox.class, spec -> spec.withLabel("États"))
                        .getValue())
                .isEqualTo(Set.of(SeatState.VACANT));
        assertThat(_get(grid(), 0).state()).isEqualTo(SeatState.VACANT);
    }

    @Test
    void aMarkedSeatIsFoundByItsMarkAndTheMarkCanBeTakenBack(@Autowired SeatService seats) {
        ViewSession.signIn(Roles.GESTION);
        ViewSession.open("sieges");
        var seat = _get(grid(), 0);
        seats.mark(seat.id(), seat.version(), SeatMarking.A_VERIFIER);
        _get(MultiSelectComboBox.class, spec -> spec.withLabel("États")).setValue(Set.of(SeatState.A_VERIFIER));

        assertThat(_size(grid())).isOne();

        seats.mark(seat.id(), seat.version() + 1, null);
        _get(MultiSelectComboBox.class, spec -> spec.withLabel("États")).setValue(Set.of(SeatState.SANS_OBJET));
        assertThat(_size(grid())).isZero();
    }
}
