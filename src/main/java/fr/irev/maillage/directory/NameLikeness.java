package fr.irev.maillage.directory;

import fr.irev.maillage.shared.FoldedText;
import fr.irev.maillage.shared.OneSlip;
import java.util.Locale;

/** Whether two names may be one: the same letters but for one slip of the hand, or the same sound in French. */
final class NameLikeness {

    private static final int SHORTEST = 4; // letters in which a slip is told from another name

    private NameLikeness() {}

    /** Given and family name against another pair, in either order. */
    static boolean alike(String given, String family, String otherGiven, String otherFamily) {
        return pair(given, family, otherGiven, otherFamily) || pair(given, family, otherFamily, otherGiven);
    }

    /** One of the two may differ by a slip, not both; a given name that is not known is no difference. */
    private static boolean pair(String given, String family, String otherGiven, String otherFamily) {
        boolean sameFamily = letters(family).equals(letters(otherFamily));
        boolean sameGiven =
                given.isBlank() || otherGiven.isBlank() || letters(given).equals(letters(otherGiven));
        return sameFamily && (sameGiven || close(given, otherGiven))
                || close(family, otherFamily) && sameGiven && !given.isBlank() && !otherGiven.isBlank();
    }

    private static boolean close(String one, String other) {
        var a = letters(one);
        var b = letters(other);
        return a.length() >= SHORTEST && b.length() >= SHORTEST && (OneSlip.between(a, b) || sound(a).equals(sound(b)));
    }

    static String letters(String name) {
        return FoldedText.withoutAccents(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    /** Roughly how a French name sounds: « Philippe » as « Filip », « Lefèvre » as « Lefebvre ». */
    static String sound(String letters) {
        return letters.replace("ph", "f")
                .replaceAll("eaux?|aux?", "o")
                .replace("y", "i")
                .replace("ain", "in")
                .replace("ein", "in")
                .replace("bv", "v")
                .replace("th", "t")
                .replaceAll("qu|q|ck|c(?=[aou]|$)", "k")
                .replaceAll("c(?=[ei])|z", "s")
                .replaceAll("(?<!c)h", "")
                .replaceAll("(.)\\1", "$1")
                .replaceAll("(?<=..)(?:e|s|t|d|x|es|ts|ds)$", "");
    }
}
