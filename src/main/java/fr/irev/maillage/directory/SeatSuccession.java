package fr.irev.maillage.directory;

import fr.irev.maillage.shared.EmailAddress;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody leaves a seat, perhaps to somebody else.
 *
 * @param lastDay the last day in the seat of whoever leaves
 * @param successor missing when nobody follows for now
 */
public record SeatSuccession(
        SeatId seat,
        MandateId leaving,
        PersonId leavingPerson,
        String leavingName,
        LocalDate lastDay,
        @Nullable Successor successor) {

    /**
     * Who follows, for good or in the interim.
     *
     * @param person missing while a new person is only announced
     * @param firstDay in the seat
     * @param email in the seat; without one no invitation can be handed over
     */
    public record Successor(
            @Nullable PersonId person,
            String name,
            LocalDate firstDay,
            @Nullable EmailAddress email) {}
}
