package fr.irev.maillage.directory.seats.ui;

import com.vaadin.flow.component.Component;
import fr.irev.maillage.directory.seats.SeatFilter;
import fr.irev.maillage.shared.AsOf;
import java.util.Optional;

/** A slot above the list of seats: other views of the same seats, files of them. Beans of this type are shown in their order. */
public interface SeatListAction {

    /** Lower comes first: the table 10, the map 20, files 30, templates 40. */
    int rank();

    /** The link or button for the list as it is narrowed now, on the day it tells of; nothing for whoever may not use it. */
    Optional<Component> show(SeatFilter filter, AsOf asOf);
}
