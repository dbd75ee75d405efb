package fr.irev.maillage.networks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A seat that the composition counts on and that nobody holds.
 *
 * @param place the scheme, territory or organisation of the seat
 * @param since last day of the last holder, if there was one
 */
public record VacantSeat(
        String function, String place, @Nullable LocalDate since) {}
