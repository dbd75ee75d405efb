package fr.irev.maillage.territories.geography;

import org.jspecify.annotations.Nullable;

/**
 * What somebody decided for a quartier that the files do not have any more.
 *
 * @param leaves whether it leaves the priority geography; otherwise it stays as it is, with all that hangs from it
 * @param heir code of the quartier that takes over its seats and organisations; empty when they stay; null while nobody has said
 * @param schemesFollow whether the schemes that covered it cover its successors instead
 */
public record Fate(boolean leaves, @Nullable String heir, boolean schemesFollow) {

    /** The seats and organisations stay on the quartier that left. */
    public static final String STAY = "";
}
