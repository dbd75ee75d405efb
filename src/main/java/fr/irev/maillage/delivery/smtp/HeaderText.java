package fr.irev.maillage.delivery.smtp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Text in the header of a message. Whatever is not plain ASCII, or would be taken for an encoded word, is written as encoded
 * words of at most 75 characters that split no character (RFC 2047 §2).
 */
public final class HeaderText {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]");
    private static final Pattern PLAIN = Pattern.compile("[\\x20-\\x7e]{0,60}");
    private static final int OCTETS_OF_A_WORD = 45; // 60 characters in base 64, 72 with what surrounds them

    private HeaderText() {}

    /** Whether the text would end a header or hide something in it. */
    public static boolean isDangerous(String text) {
        return BREAKS.matcher(text).find();
    }

    /**
     * The text as it stands in the message.
     *
     * @throws IllegalArgumentException when it holds a line break or another control character
     */
    public static String encode(String text) {
        if (isDangerous(text)) {
            throw new IllegalArgumentException("A control character in a header");
        }
        if (PLAIN.matcher(text).matches()
                && !text.contains("=?")
                && text.strip().equals(text)) {
            return text;
        }
        var written = new StringBuilder();
        var word = new StringBuilder();
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            var character = Character.toString(text.codePointAt(i));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > OCTETS_OF_A_WORD) {
                append(written, word.toString());
                word.setLength(0);
                octets = 0;
            }
            word.append(character);
            octets += length;
            i += character.length();
        }
        append(written, word.toString());
        return written.toString();
    }

    private static void append(StringBuilder written, String word) {
        if (!written.isEmpty()) {
            written.append("\r\n ");
        }
        written.append("=?UTF-8?B?")
                .append(Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8)))
                .append("?=");
    }
}
