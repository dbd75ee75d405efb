package fr.irev.maillage.networks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import fr.irev.maillage.networks.NetworkId;
import fr.irev.maillage.networks.NetworkSheetLookup;
import fr.irev.maillage.networks.VacantSeat;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.Texts;

/** The seats that the network counts on and that nobody holds. */
final class VacantSeatList {

    private VacantSeatList() {}

    static Component of(NetworkId network, NetworkSheetLookup lookup) {
        if (lookup.vacantSeats(network, 0, 1).isEmpty()) {
            return new EmptyState(Texts.text("networks.vacant.none"));
        }
        var grid = new Grid<VacantSeat>();
        grid.getElement().setAttribute("aria-label", Texts.text("networks.vacant"));
        grid.addColumn(VacantSeat::function)
                .setHeader(Texts.text("networks.member.function"))
                .setFlexGrow(2);
        grid.addColumn(VacantSeat::place)
                .setHeader(Texts.text("networks.member.place"))
                .setFlexGrow(3);
        grid.addColumn(seat -> Dates.shortDay(seat.since())).setHeader(Texts.text("networks.vacant.since"));
        grid.setItems(query -> lookup.vacantSeats(network, query.getOffset(), query.getLimit()).stream());
        return grid;
    }
}
