package fr.irev.maillage.territories;

import org.jspecify.annotations.Nullable;

/**
 * A place that somebody's words may mean.
 *
 * @param distance how far the words are from its name: 0 for the very name, 1 for another name or a code of it, 2 to 7 for
 *     some whole words of it, {@value #CORRECTED} and more when a word had to be completed or corrected; comparable only
 *     between answers to the same words
 * @param weight which of two places at the same distance is the likelier, the higher first
 * @param former the former name that the words are of; null when they are of a name of today
 */
public record PlaceMatch(
        Place place, int distance, long weight, @Nullable FormerName former) {

    static final int CORRECTED = 8;

    /** Whether the words are its name, or another name of it. */
    public boolean isNamed() {
        return distance <= 1;
    }

    /** Whether every word was found as it was typed. */
    public boolean isAsTyped() {
        return distance < CORRECTED;
    }

    /** The least weight of a commune of so many inhabitants or more; of EPCI, départements and the région, too. */
    public static long weightOfTowns(int inhabitants) {
        return PlaceIndex.weightOfCommune(inhabitants);
    }
}
