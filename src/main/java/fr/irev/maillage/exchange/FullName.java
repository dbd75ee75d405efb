package fr.irev.maillage.exchange;

import fr.irev.maillage.directory.PersonName;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Splits a name written in one cell: capitals are the family name (« Luc PETIT »), otherwise the header tells what comes first. */
final class FullName {

    private FullName() {}

    static PersonName split(String text, boolean familyFirst) {
        var words = text.strip().split("\\s+");
        var family = Arrays.stream(words).filter(FullName::isCapitals).collect(Collectors.joining(" "));
        if (!family.isEmpty() && Arrays.stream(words).anyMatch(word -> !isCapitals(word))) {
            var given = Arrays.stream(words).filter(word -> !isCapitals(word)).collect(Collectors.joining(" "));
            return new PersonName(given, family);
        }
        if (words.length == 1) {
            return new PersonName("", text);
        }
        int cut = familyFirst ? words.length - 1 : 1;
        var first = String.join(" ", Arrays.copyOfRange(words, 0, cut));
        var last = String.join(" ", Arrays.copyOfRange(words, cut, words.length));
        return familyFirst ? new PersonName(last, first) : new PersonName(first, last);
    }

    private static boolean isCapitals(String word) {
        return word.length() > 1
                && word.chars().anyMatch(Character::isLetter)
                && word.equals(word.toUpperCase(Locale.ROOT));
    }
}
