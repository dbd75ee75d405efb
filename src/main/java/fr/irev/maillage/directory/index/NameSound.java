package fr.irev.maillage.directory.index;

import fr.irev.maillage.shared.FoldedText;
import java.util.Locale;

/** The letters of a name, and how they sound in French. */
public final class NameSound {

    private NameSound() {}

    /** Without accents, capitals, spaces and hyphens. */
    public static String letters(String name) {
        return FoldedText.withoutAccents(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    /** Roughly how a French name sounds: « Philippe » as « Filip », « Lefèvre » as « Lefebvre ». */
    public static String sound(String letters) {
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
