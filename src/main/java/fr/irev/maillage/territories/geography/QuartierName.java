package fr.irev.maillage.territories.geography;

import fr.irev.maillage.shared.FoldedText;

/** Names of quartiers as they are compared: the publisher's files drop « œ », and write « ; » for the commas in names. */
final class QuartierName {

    private QuartierName() {}

    /**
     * Whether a file says nothing new with this name: the letters are those of the known one, or those that are left of it
     * without its « œ ». Case, accents, spaces and signs are not compared, for files lose them too.
     */
    static boolean saysNothingNew(String known, String inFile) {
        var ours = letters(known);
        var theirs = letters(inFile);
        return ours.equals(theirs)
                || ours.length() > theirs.length() && withoutLigature(ours).equals(theirs);
    }

    private static String letters(String name) {
        return String.join("", new FoldedText(name).words());
    }

    private static String withoutLigature(String letters) {
        return letters.replace("oe", "");
    }
}
