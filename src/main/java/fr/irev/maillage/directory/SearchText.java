package fr.irev.maillage.directory;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody typed to find a person, taken apart. */
final class SearchText {

    private static final Pattern PHONE = Pattern.compile("\\+?[\\d\\s.()/\\u00a0\\u202f-]{4,40}");
    private static final int FEWEST_DIGITS = 4;

    private SearchText() {}

    /** The words, in the order typed. */
    static List<String> words(String typed) {
        return Arrays.stream(Normalizer.normalize(typed, Normalizer.Form.NFC)
                        .replaceAll("[\\p{Cntrl}]", " ")
                        .split("[\\s\\u00a0\\u202f,;]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Digits as they stand in an international number, when what was typed can only be a telephone. */
    static Optional<String> phone(String typed) {
        var text = typed.strip();
        if (!PHONE.matcher(text).matches()) {
            return Optional.empty();
        }
        var digits = text.replaceAll("\\D", "");
        if (digits.length() < FEWEST_DIGITS) {
            return Optional.empty();
        }
        if (text.startsWith("+")) {
            return Optional.of("+" + digits);
        }
        // 0033… and 0… both say what is +33… in the database; the inside of a number is looked for as it is.
        return Optional.of(digits.startsWith("00") ? digits.substring(2) : digits.replaceFirst("^0", ""));
    }
}
