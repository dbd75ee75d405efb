package fr.irev.maillage.directory.functions;

import fr.irev.maillage.directory.Civility;
import org.jspecify.annotations.Nullable;

/** A function in its three forms. */
public record GenderedLabel(String masculine, String feminine, String inclusive) {

    /** The form for a woman or a man; the inclusive one where nothing is known. */
    public String of(@Nullable Civility civility) {
        return switch (civility) {
            case null -> inclusive;
            case MADAME -> feminine;
            case MONSIEUR -> masculine;
        };
    }
}
