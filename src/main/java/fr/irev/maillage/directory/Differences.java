package fr.irev.maillage.directory;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which fields differ between two readings of a record, as the journal writes it down. */
final class Differences {

    private static final int READABLE = 200; // characters of a value in the journal

    private Differences() {}

    /** {@code name → "before → after"} for each field that differs. */
    static Map<String, String> between(Map<String, String> before, Map<String, String> after) {
        var differences = new LinkedHashMap<String, String>();
        after.forEach((field, value) -> {
            var earlier = before.getOrDefault(field, "");
            if (!earlier.equals(value)) {
                differences.put(field, cut(earlier) + " → " + cut(value));
            }
        });
        return differences;
    }

    /** A value as the journal writes it; nothing for a missing one. */
    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String cut(String value) {
        return value.codePointCount(0, value.length()) <= READABLE
                ? value
                : value.substring(0, value.offsetByCodePoints(0, READABLE)) + "…";
    }
}
