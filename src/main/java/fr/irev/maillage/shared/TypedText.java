package fr.irev.maillage.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What people type into a field, made fit to keep: composed (NFC), without the marks that turn the reading direction round,
 * without blanks around it. What it says is otherwise left alone: {@code O'Brien}, {@code Null} and {@code <script>} are text.
 */
public final class TypedText {

    private static final Pattern INVISIBLE = // direction marks and overrides, zero-width space, byte order mark
            Pattern.compile("[\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff]");
    private static final Pattern AROUND = Pattern.compile("^[\\s\\u00a0\\u202f]+|[\\s\\u00a0\\u202f]+$");

    private TypedText() {}

    /**
     * A text of one line, possibly empty.
     *
     * @param longest in characters, as the database counts them
     * @throws InvalidText when it holds a line break or a control character, or is too long
     */
    public static String line(String typed, int longest) {
        var text = clean(typed);
        if (text.codePoints().anyMatch(TypedText::isForbidden)) {
            throw new InvalidText(InvalidText.Problem.CONTROL, longest, length(text));
        }
        return checkLength(text, longest);
    }

    /** A text of several lines, possibly empty: line breaks and tabs are allowed. As {@link #line} otherwise. */
    public static String paragraphs(String typed, int longest) {
        var text = clean(typed.replace("\r\n", "\n").replace('\r', '\n'));
        if (text.codePoints().anyMatch(c -> c != '\n' && c != '\t' && isForbidden(c))) {
            throw new InvalidText(InvalidText.Problem.CONTROL, longest, length(text));
        }
        return checkLength(text, longest);
    }

    /** Whether there is something to read in it: a letter or a digit. */
    public static boolean says(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static String clean(String typed) {
        var visible = INVISIBLE
                .matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll("");
        return AROUND.matcher(visible).replaceAll("");
    }

    private static String checkLength(String text, int longest) {
        if (length(text) > longest) {
            throw new InvalidText(InvalidText.Problem.TOO_LONG, longest, length(text));
        }
        return text;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isForbidden(int c) {
        return Character.isISOControl(c)
                || c == 0x2028
                || c == 0x2029
                || Character.getType(c) == Character.SURROGATE; // half a character: no encoding can carry it
    }
}
