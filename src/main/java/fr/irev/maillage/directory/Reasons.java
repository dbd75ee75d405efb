package fr.irev.maillage.directory;

import fr.irev.maillage.shared.InvalidText;
import fr.irev.maillage.shared.TypedText;

/** Reasons that staff must give before taking back what protects somebody. */
final class Reasons {

    private Reasons() {}

    /** @throws InvalidText when nothing is said, or too much */
    static String given(String typed, int longest) {
        var reason = TypedText.line(typed, longest);
        if (!TypedText.says(reason)) {
            throw new InvalidText(InvalidText.Problem.EMPTY, longest, 0);
        }
        return reason;
    }
}
