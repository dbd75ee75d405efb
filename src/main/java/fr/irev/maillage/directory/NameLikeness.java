package fr.irev.maillage.directory;

import fr.irev.maillage.directory.index.NameSound;
import fr.irev.maillage.shared.OneSlip;

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
        boolean sameFamily = NameSound.letters(family).equals(NameSound.letters(otherFamily));
        boolean sameGiven = given.isBlank()
                || otherGiven.isBlank()
                || NameSound.letters(given).equals(NameSound.letters(otherGiven));
        return sameFamily && (sameGiven || close(given, otherGiven))
                || close(family, otherFamily) && sameGiven && !given.isBlank() && !otherGiven.isBlank();
    }

    private static boolean close(String one, String other) {
        var a = NameSound.letters(one);
        var b = NameSound.letters(other);
        return a.length() >= SHORTEST
                && b.length() >= SHORTEST
                && (OneSlip.between(a, b) || NameSound.sound(a).equals(NameSound.sound(b)));
    }
}
