package fr.irev.maillage.directory.seats.ui;

import com.vaadin.flow.component.html.Anchor;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.shared.ui.AsOfAddress;

/** The way to the list of seats and to the sheet of one. */
public final class SeatPages {

    /** The list of all. */
    public static final String PATH = "sieges";

    private SeatPages() {}

    /** A link to the sheet of a seat. */
    public static Anchor link(SeatId seat, String text) {
        return new Anchor(AsOfAddress.of(PATH + "/" + seat.seatId()), text);
    }
}
