package fr.irev.maillage.territories.geography;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A quartier as the base holds it.
 *
 * @param name its code where no source gave a name
 * @param communes codes of five signs; none for quartiers of which only the département is known
 * @param departements codes of two signs
 * @param until last day; null while in force
 */
record KnownQuartier(
        long id,
        String code,
        int vintage,
        String name,
        SortedSet<String> communes,
        SortedSet<String> departements,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Outline outline) {

    boolean inForce() {
        return until == null;
    }

    boolean nameless() {
        return name.equals(code);
    }
}
