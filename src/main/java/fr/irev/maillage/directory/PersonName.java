package fr.irev.maillage.directory;

import fr.irev.maillage.shared.InvalidText;
import fr.irev.maillage.shared.TypedText;

/**
 * What a person is called. The given name may be unknown (empty), the family name never; each has at most 120 characters.
 *
 * @throws InvalidText when one of them cannot be kept, or the family name has neither letter nor digit
 */
public record PersonName(String given, String family) {

    /** Characters of each part. */
    public static final int LONGEST = 120;

    public PersonName {
        given = TypedText.line(given, LONGEST);
        family = family(family);
    }

    /** The family name alone, checked. */
    public static String family(String typed) {
        var text = TypedText.line(typed, LONGEST);
        if (!TypedText.says(text)) {
            throw new InvalidText(InvalidText.Problem.EMPTY, LONGEST, 0);
        }
        return text;
    }

    /** « Luc Petit ». */
    public String full() {
        return given.isEmpty() ? family : given + " " + family;
    }
}
