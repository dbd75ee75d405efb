package fr.irev.maillage.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, as conditions of a query: every word must be found. Wildcards are taken literally; more than eight
 * words or 200 characters are not looked at.
 */
public final class SearchWords {

    private static final int MOST = 8;
    private static final int LONGEST = 200;

    private final List<String> words;

    public SearchWords(@Nullable String text) {
        var kept = text == null ? "" : text.strip();
        kept = kept.length() > LONGEST ? kept.substring(0, LONGEST) : kept;
        words = kept.isEmpty()
                ? List.of()
                : List.of(kept.split("[\\s\\u00a0\\u202f'’-]+")).stream()
                        .filter(word -> !word.isEmpty())
                        .limit(MOST)
                        .toList();
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** The condition, {@code %s} in the pattern standing for the parameter of one word. */
    public String condition(String pattern, Map<String, Object> parameters) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            var name = "word" + i;
            parameters.put(name, "%" + escaped(words.get(i)) + "%");
            parts.add("(" + pattern.replace("%s", ":" + name) + ")");
        }
        return parts.isEmpty() ? "true" : String.join(" and ", parts);
    }

    /** The text for {@code like}, with its own wildcards taken literally. */
    public static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
