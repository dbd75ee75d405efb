package fr.irev.maillage.territories;

import fr.irev.maillage.shared.FoldedText;
import java.util.List;
import java.util.Set;

/**
 * Names of places as they are compared: « Saint-Pol-sur-Mer », « St Pol sur mer » and « SAINT POL/MER » are written in many
 * ways. Folded text, with St and Ste in full.
 */
final class PlaceText {

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 8;
    private static final Set<String> ARTICLES =
            Set.of("a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les");

    private PlaceText() {}

    /** The words between single spaces, with one at each end: {@code " saint pol sur mer "}; one space when there is no word. */
    static String fold(String name) {
        return " " + String.join(" ", words(name)) + " ";
    }

    /** The words of what somebody typed, eight at most, without articles unless there is nothing else. */
    static List<String> sought(String typed) {
        var all = words(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
        var telling = all.stream().filter(word -> !ARTICLES.contains(word)).toList();
        return (telling.isEmpty() ? all : telling).stream().limit(MOST_WORDS).toList();
    }

    private static List<String> words(String text) {
        return new FoldedText(text).words().stream().map(PlaceText::inFull).toList();
    }

    private static String inFull(String word) {
        return switch (word) {
            case "st" -> "saint";
            case "ste" -> "sainte";
            default -> word;
        };
    }
}
