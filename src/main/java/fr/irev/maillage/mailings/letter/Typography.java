package fr.irev.maillage.mailings.letter;

import java.util.regex.Pattern;

/** French typography: spaces that must not break a line, and the curly apostrophe. Only what cannot be meant otherwise. */
public final class Typography {

    private static final Pattern BEFORE_SIGN = Pattern.compile("[ \\u202f]+(?=[:;!?»%€])");
    private static final Pattern AFTER_QUOTE = Pattern.compile("«[ \\u00a0\\u202f]*(?=\\S)");
    private static final Pattern BEFORE_QUOTE = Pattern.compile("(?<=[^ \\u00a0\\u202f])»");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d) (?=\\d{3}(?!\\d))");
    private static final Pattern HOURS = Pattern.compile("(?<=\\d) (?=h\\b)|(?<=\\dh|\\d\\u00a0h) (?=\\d\\d\\b)");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");

    private Typography() {}

    public static String french(String text) {
        var result = AFTER_QUOTE.matcher(text).replaceAll("«\u00a0");
        result = BEFORE_QUOTE.matcher(result).replaceAll("\u00a0»");
        result = BEFORE_SIGN.matcher(result).replaceAll("\u00a0");
        result = THOUSANDS.matcher(result).replaceAll("\u00a0");
        result = HOURS.matcher(result).replaceAll("\u00a0");
        return APOSTROPHE.matcher(result).replaceAll("’");
    }
}
