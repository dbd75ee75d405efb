package fr.irev.maillage.networks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import fr.irev.maillage.networks.NetworkId;
import fr.irev.maillage.networks.NetworkSheetLookup;
import fr.irev.maillage.networks.VacantSeat;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.ListGrid;
import fr.irev.maillage.shared.ui.Texts;
import java.time.LocalDate;

/** The seats that the network counts on and that nobody holds. */
final class VacantSeatList {

    private VacantSeatList() {}

    static Component of(NetworkId network, LocalDate day, NetworkSheetLookup lookup) {
        if (lookup.vacantSeats(network, day, 0, 1).isEmpty()) {
            return new EmptyState(Texts.text("networks.vacant.none"));
        }
        var grid = new ListGrid<VacantSeat>(Texts.text("networks.vacant"));
        grid.first(Texts.text("networks.member.function"), seat -> new Span(seat.function()));
        grid.words(Texts.text("networks.member.place"), VacantSeat::place);
        grid.figure(Texts.text("networks.vacant.since"), seat -> Dates.shortDay(seat.since()));
        grid.setItems(query -> lookup.vacantSeats(network, day, query.getOffset(), query.getLimit()).stream());
        return grid;
    }
}
