package fr.irev.maillage.directory;

import fr.irev.maillage.directory.index.PeopleQuestion;
import fr.irev.maillage.shared.FoldedText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody typed to find a person, taken apart. */
final class SearchText {

    private static final Pattern PHONE = Pattern.compile("\\+?[\\d\\s.()/\\u00a0\\u202f-]{4,40}");
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
    private static final int FEWEST_DIGITS = 4;
    private static final int MOST = 6; // more words are not typed by people
    private static final int LONGEST = 120;

    /** What stands between or behind the words of a name; any other sign is meant as itself, and only addresses may have it. */
    private static final Pattern NOT_IN_NAMES =
            Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{Z}\\p{Cntrl}\\p{Pd}'’ʼ´`.,;:!?()«»\"/·]");

    private static final Pattern NOT_IN_ADDRESSES = Pattern.compile("[^\\p{L}\\p{M}\\p{N}@._+'’-]");

    /**
     * The same, folded.
     *
     * @param words each of which begins one of what is looked for
     * @param addresses the words of parts of e-mail addresses, in their order
     * @param nothing whether something was typed that nothing can hold
     * @param literal whether a sign was typed that is in no name and no address as a rule, and that folding loses: « {nom} »
     */
    record Folded(List<PeopleQuestion.Word> words, List<List<String>> addresses, boolean nothing, boolean literal) {}

    private SearchText() {}

    /** The words, in the order typed. */
    static List<String> words(String typed) {
        return Arrays.stream(Normalizer.normalize(typed, Normalizer.Form.NFC)
                        .replaceAll("[\\p{Cntrl}]", " ")
                        .split("[\\s\\u00a0\\u202f,;]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether the text has a sign that stands in no name. */
    static boolean notInNames(String text) {
        return NOT_IN_NAMES.matcher(text).find();
    }

    /** What was typed, as the index looks for it. */
    static Folded folded(String typed) {
        var words = new ArrayList<PeopleQuestion.Word>();
        var addresses = new ArrayList<List<String>>();
        var kept = words(typed).stream()
                .limit(MOST)
                .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
                .toList();
        kept.forEach(word -> {
            var folded = new FoldedText(word).words();
            if (!notInNames(word)) {
                boolean accented = !ASCII.matcher(word).matches();
                folded.forEach(part -> words.add(new PeopleQuestion.Word(part, accented)));
            } else if (!folded.isEmpty()) {
                addresses.add(folded);
            }
        });
        return new Folded(
                words,
                addresses,
                words.isEmpty() && addresses.isEmpty() && !typed.isBlank(),
                kept.stream()
                        .anyMatch(word -> notInNames(word)
                                && NOT_IN_ADDRESSES.matcher(word).find()));
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
