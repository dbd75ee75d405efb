package fr.irev.maillage.directory;

import org.jspecify.annotations.Nullable;

/** A function in its three forms. */
record GenderedLabel(String masculine, String feminine, String inclusive) {

    String of(@Nullable Civility civility) {
        return switch (civility) {
            case null -> inclusive;
            case MADAME -> feminine;
            case MONSIEUR -> masculine;
        };
    }
}
