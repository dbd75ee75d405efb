package fr.irev.maillage.directory.handover;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.SeatId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A seat at the moment when it is to be handed over.
 *
 * @param label its function, in the gender of its holder
 * @param place what it belongs to
 * @param single whether one person holds it at a time
 * @param occupants who is in it today, holders before interims
 * @param model the mandate whose organisation and function a successor takes up: of the first occupant, else the last one;
 *     missing when nobody ever held it
 */
public record SeatToHandOver(
        SeatId seat,
        String label,
        String place,
        boolean single,
        List<SeatOccupant> occupants,
        @Nullable MandateId model,
        LocalDate today,
        LocalDate nextWorkingDay) {

    public SeatToHandOver {
        occupants = List.copyOf(occupants);
    }

    /** « CPO, Cité éducative d’Essai ». */
    public String title() {
        return label + ", " + place;
    }
}
