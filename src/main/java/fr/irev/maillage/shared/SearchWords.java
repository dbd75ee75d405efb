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

    /** Takes the text apart; no text, no words. */
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

    /** Whether nothing was typed that could be looked for. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /**
     * The condition, true when there are no words.
     *
     * @param pattern what one word must satisfy, {@code %s} standing for its parameter, a pattern of {@code like}
     * @param parameters takes the parameters of the condition
     */
    public String condition(String pattern, Map<String, Object> parameters) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            var name = "word" + i;
            parameters.put(name, LikePattern.containing(words.get(i)));
            parts.add("(" + pattern.replace("%s", ":" + name) + ")");
        }
        return parts.isEmpty() ? "true" : String.join(" and ", parts);
    }
}
