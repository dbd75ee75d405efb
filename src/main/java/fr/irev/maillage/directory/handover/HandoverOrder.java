package fr.irev.maillage.directory.handover;

import fr.irev.maillage.directory.SeatId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A handover as it was asked for.
 *
 * @param leaving who leaves, as it was read; missing when the seat is vacant
 * @param lastDay of whoever leaves, held to the end of the day
 * @param arrival missing when nobody follows
 * @param welcomedWith who told us the details of a newcomer, who is to be welcomed by a message; missing when no message is
 *     wanted
 * @throws IllegalArgumentException when somebody leaves without a day, or the outcome and the arrival disagree
 */
public record HandoverOrder(
        SeatId seat,
        @Nullable SeatOccupant leaving,
        @Nullable LocalDate lastDay,
        Outcome outcome,
        @Nullable Arrival arrival,
        @Nullable String welcomedWith) {

    public HandoverOrder {
        if ((leaving == null) != (lastDay == null)) {
            throw new IllegalArgumentException("Whoever leaves has a last day");
        }
        if ((outcome == Outcome.NOBODY) != (arrival == null) || leaving == null && arrival == null) {
            throw new IllegalArgumentException("Nothing would happen, or an arrival is missing");
        }
    }

    /** Without a message of welcome. */
    public HandoverOrder(
            SeatId seat,
            @Nullable SeatOccupant leaving,
            @Nullable LocalDate lastDay,
            Outcome outcome,
            @Nullable Arrival arrival) {
        this(seat, leaving, lastDay, outcome, arrival, null);
    }
}
