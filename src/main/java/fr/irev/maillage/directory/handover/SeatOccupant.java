package fr.irev.maillage.directory.handover;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who is in a seat today, and may leave it.
 *
 * @param version of the mandate as it was read
 * @param endsOn an end that is announced already
 */
public record SeatOccupant(
        MandateId mandate,
        long version,
        PersonId person,
        String name,
        boolean interim,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {}
