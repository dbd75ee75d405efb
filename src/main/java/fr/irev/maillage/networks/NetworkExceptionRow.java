package fr.irev.maillage.networks;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An exception as a page shows it.
 *
 * @param number to remove it
 * @param person name of the holder of the mandate
 * @param end last day; missing: until it is removed
 */
public record NetworkExceptionRow(
        long number,
        MandateId mandate,
        PersonId personId,
        String person,
        String organisation,
        ExceptionDirection direction,
        String reason,
        LocalDate start,
        @Nullable LocalDate end) {}
