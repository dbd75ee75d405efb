package fr.irev.maillage.directory.seats;

import fr.irev.maillage.directory.SeatId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does about a seat.
 *
 * @param note what is to be done
 * @param assignee who does it, a login or a name; empty while that is to be settled
 * @param dueOn until when; missing while that is to be settled
 * @param version as read, for the next change
 */
public record SeatTask(
        long id,
        SeatId seat,
        String note,
        String assignee,
        @Nullable LocalDate dueOn,
        long version) {

    /** Whether its day has passed. */
    public boolean isLate(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }
}
