package fr.irev.maillage.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A span of days, both ends included. A missing start is unknown, a missing end is open.
 *
 * @throws IllegalArgumentException when the end precedes the start
 */
public record Period(@Nullable LocalDate start, @Nullable LocalDate end) {

    public Period {
        if (start != null && end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("The end " + end + " precedes the start " + start);
        }
    }

    /** Whether the day lies within; an unknown start is taken as long ago. */
    public boolean contains(LocalDate day) {
        return (start == null || !day.isBefore(start)) && (end == null || !day.isAfter(end));
    }
}
