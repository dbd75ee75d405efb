package fr.irev.maillage.directory.ui;

import fr.irev.maillage.shared.FoldedText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Words of a note that speak of health, opinions, beliefs, origins, private life or offences: data that a base of professionals
 * has no reason to keep (RGPD, articles 9 and 10). They are pointed at, not refused: a street may be called so.
 */
final class SensitiveWords {

    /** Beginnings of words, without accents. */
    private static final List<String> BEGINNINGS = List.of(
            "malad",
            "cancer",
            "depress",
            "handicap",
            "hospitalis",
            "enceinte",
            "grossesse",
            "psychiatr",
            "alcooli",
            "burnout",
            "syndical",
            "syndique",
            "encarte",
            "militant",
            "musulman",
            "catholique",
            "protestant",
            "juif",
            "juive",
            "bouddhist",
            "ramadan",
            "athee",
            "converti",
            "homosexu",
            "lesbienne",
            "transgenre",
            "ethni",
            "nationalite",
            "divorce",
            "condamne",
            "incarcer",
            "garde a vue",
            "casier judiciaire");

    private SensitiveWords() {}

    /** The words of the text that begin so, as they were typed, each once. */
    static List<String> in(String text) {
        var words = Arrays.stream(text.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> BEGINNINGS.stream().anyMatch(FoldedText.withoutAccents(word)::startsWith));
        var folded = " " + new FoldedText(text).value();
        var phrases = BEGINNINGS.stream()
                .filter(beginning -> beginning.contains(" ") && folded.contains(" " + beginning))
                .map(SensitiveWords::accented);
        return Stream.concat(words, phrases).distinct().toList();
    }

    private static String accented(String phrase) {
        return phrase.equals("garde a vue") ? "garde à vue" : phrase;
    }
}
