package fr.irev.maillage.accounts;

import java.io.ByteArrayOutputStream;
import java.time.InstantSource;

/** An application of codes on somebody's telephone: takes a key as it is typed, and shows codes. */
public final class Telephone {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] key;
    private final InstantSource clock;

    /** @param typed the key as the page shows it, in groups */
    public Telephone(String typed) {
        this(typed, InstantSource.system());
    }

    Telephone(String typed, InstantSource clock) {
        this.key = octets(typed.replaceAll("\\s", ""));
        this.clock = clock;
    }

    /** The code of now. */
    public String code() {
        return code(0);
    }

    /** The code of so many half minutes from now. */
    public String code(int from) {
        return TimeCodes.code(key, TimeCodes.stepAt(clock.instant()) + from);
    }

    private static byte[] octets(String text) {
        var octets = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char letter : text.toCharArray()) {
            buffer = buffer << 5 | ALPHABET.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                octets.write(buffer >> bits);
                buffer &= (1 << bits) - 1;
            }
        }
        return octets.toByteArray();
    }
}
