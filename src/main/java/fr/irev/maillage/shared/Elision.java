package fr.irev.maillage.shared;

import java.util.regex.Pattern;

/**
 * « de » before a name, shortened as French shortens it: « de Paul », « d’Agathe ». An h is left alone: whether it is breathed
 * cannot be read from the letters.
 */
public final class Elision {

    private static final Pattern VOWEL = Pattern.compile(
            "(?:[aeiouàâäéèêëîïôöùûüœæ]|y[^aeiouàâäéèêëîïôöùûüœæ]).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private Elision() {}

    /** « d’Agathe Verne », « de Pierre Jonquille ». */
    public static String de(String name) {
        return shortens(name) ? "d’" + name : "de " + name;
    }

    /** Whether « de » loses its vowel before this. */
    public static boolean shortens(String name) {
        return VOWEL.matcher(name).matches();
    }
}
