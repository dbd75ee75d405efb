package fr.irev.maillage.mailings.letter;

import java.nio.charset.StandardCharsets;

/** One recipient's copy, ready to be put in an envelope. */
public record RenderedLetter(String subject, String html, String text) {

    /** From this weight on Gmail cuts a message: 102 kB, less what transport adds. */
    public static final int CLIPPED_FROM = 100_000; // octets

    /** Octets of the HTML part in UTF-8. */
    public int weight() {
        return html.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Whether some readers would see only its beginning. */
    public boolean heavy() {
        return weight() > CLIPPED_FROM;
    }
}
