package fr.irev.maillage.directory.seats.ui;

import com.vaadin.flow.component.Component;
import fr.irev.maillage.directory.seats.SeatRow;
import java.util.List;
import java.util.Optional;

/** What can be done with a seat besides marking it; shown wherever the seat is, on its card or its line. */
public interface SeatAction {

    /** The button for whoever reads the seat; none when they may not, or when it makes no sense. */
    Optional<Component> action(SeatRow seat, Runnable reload);

    /** Lines on the card of the seat that say what happened to it, each perhaps with a way back. */
    List<Component> notices(SeatRow seat, Runnable reload);
}
