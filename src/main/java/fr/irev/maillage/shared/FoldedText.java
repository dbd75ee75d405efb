package fr.irev.maillage.shared;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as it is compared: lower case, no accents, œ as oe, whatever is no letter or digit one space, none at either end.
 *
 * @param value said in any spelling, kept folded
 */
public record FoldedText(String value) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    /** Folds the text. */
    public FoldedText {
        value = fold(value);
    }

    private static String fold(String text) {
        return OTHER.matcher(withoutAccents(text)).replaceAll(" ").strip();
    }

    /** Lower case and without accents, but with its punctuation: what the database's collation holds to be one text. */
    public static String withoutAccents(String text) {
        var lower = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }

    /** Its words in order; none for an empty text. */
    public List<String> words() {
        return value.isEmpty() ? List.of() : List.of(value.split(" "));
    }

    /** Whether no letter or digit was in the text. */
    public boolean isEmpty() {
        return value.isEmpty();
    }

    /** Whether the words of the other text stand here in this order, side by side. */
    public boolean holds(FoldedText other) {
        return !other.isEmpty() && (" " + value + " ").contains(" " + other.value + " ");
    }

    /** Whether every word of the other text begins a word here, in whatever order. */
    public boolean hasBeginningsOf(FoldedText other) {
        return other.words().stream().allMatch(word -> (" " + value).contains(" " + word));
    }
}
