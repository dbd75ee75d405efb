package fr.irev.maillage.exchange;

import fr.irev.maillage.directory.PersonName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Parts a name into given and family name: capitals are the family name (« Luc PETIT », « PETIT Luc », « Luc de LA TOUR »),
 * otherwise the header tells what comes first.
 */
final class FullName {

    private static final int SHORTEST_NAME = 3; // « JP » is a given name in short
    private static final Set<String> PARTICLES =
            Set.of("de", "du", "des", "d'", "d’", "le", "la", "les", "van", "von", "den");

    private FullName() {}

    /** Of a name in one cell. */
    static PersonName split(String text, boolean familyFirst) {
        var words = List.of(text.strip().split("\\s+"));
        int from = first(words);
        if (from >= 0 && !words.stream().allMatch(FullName::isCapitals)) {
            int until = from;
            while (isCapitals(words, until) || isParticle(words, until) && isCapitals(words, until + 1)) {
                until++;
            }
            while (isParticle(words, from - 1)) {
                from--;
            }
            var given = String.join(" ", words.subList(0, from)) + " "
                    + String.join(" ", words.subList(until, words.size()));
            return new PersonName(given.strip(), String.join(" ", words.subList(from, until)));
        }
        if (words.size() == 1) {
            return new PersonName("", text);
        }
        int cut = familyFirst ? words.size() - 1 : 1;
        var first = String.join(" ", words.subList(0, cut));
        var last = String.join(" ", words.subList(cut, words.size()));
        return familyFirst ? new PersonName(last, first) : new PersonName(first, last);
    }

    /** Of two cells; taken the other way round where the capitals say so. */
    static PersonName of(String given, String family) {
        boolean swapped = given.length() >= SHORTEST_NAME
                && Arrays.stream(given.strip().split("\\s+")).allMatch(FullName::isCapitals)
                && Arrays.stream(family.strip().split("\\s+")).noneMatch(FullName::isCapitals)
                && !family.isBlank();
        return swapped ? new PersonName(family, given) : new PersonName(given, family);
    }

    private static int first(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (isCapitals(words.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isParticle(List<String> words, int at) {
        return at >= 0 && at < words.size() && PARTICLES.contains(words.get(at).toLowerCase(Locale.ROOT));
    }

    private static boolean isCapitals(List<String> words, int at) {
        return at < words.size() && isCapitals(words.get(at));
    }

    private static boolean isCapitals(String word) {
        return word.length() > 1
                && word.chars().anyMatch(Character::isLetter)
                && word.equals(word.toUpperCase(Locale.ROOT));
    }
}
