package fr.irev.maillage.shared;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Octets read as text: by their mark if they bear one, else as UTF-8 if they are, else in the encoding of Windows or of old
 * Macs, whichever makes more French of them. No character is ever lost on the way (U+FFFD).
 *
 * @param doubtful whether the encoding was guessed between several
 */
public record DecodedText(String text, boolean doubtful) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset MACINTOSH = Charset.forName("x-MacRoman");
    private static final String FRENCH = "éèêëàâçîïôöùûüœæÉÈÊËÀÂÇÎÏÔÙÛŒ’«»°";

    /** The text; empty when the octets contradict the mark that they bear. */
    public static Optional<DecodedText> of(byte[] content) {
        if (starts(content, 0xEF, 0xBB, 0xBF)) {
            return utf8(content, 3).or(() -> Optional.of(guessed(content)));
        }
        if (starts(content, 0xFF, 0xFE)) {
            return sure(content, 2, StandardCharsets.UTF_16LE);
        }
        if (starts(content, 0xFE, 0xFF)) {
            return sure(content, 2, StandardCharsets.UTF_16BE);
        }
        if (zeroes(content, 1)) {
            return sure(content, 0, StandardCharsets.UTF_16LE);
        }
        if (zeroes(content, 0)) {
            return sure(content, 0, StandardCharsets.UTF_16BE);
        }
        return utf8(content, 0).or(() -> Optional.of(guessed(content)));
    }

    private static Optional<DecodedText> utf8(byte[] content, int from) {
        return strictly(content, from, StandardCharsets.UTF_8).map(text -> new DecodedText(text, false));
    }

    private static DecodedText guessed(byte[] content) {
        var windows = strictly(content, 0, WINDOWS);
        var macintosh = strictly(content, 0, MACINTOSH).orElseThrow(); // it gives every octet a meaning
        return new DecodedText(
                windows.filter(text -> french(text) >= french(macintosh)).orElse(macintosh), true);
    }

    private static Optional<DecodedText> sure(byte[] content, int from, Charset charset) {
        return strictly(content, from, charset).map(text -> new DecodedText(text, false));
    }

    private static Optional<String> strictly(byte[] content, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static long french(String text) {
        return text.chars().filter(c -> FRENCH.indexOf(c) >= 0).count();
    }

    /** Whether every other octet is zero in the beginning, as in UTF-16 without a mark. */
    private static boolean zeroes(byte[] content, int offset) {
        int looked = Math.min(content.length, 200) / 2;
        int zeroes = 0;
        for (int i = 0; i < looked; i++) {
            zeroes += content[2 * i + offset] == 0 ? 1 : 0;
        }
        return looked > 4 && zeroes > looked * 3 / 4;
    }

    private static boolean starts(byte[] content, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
