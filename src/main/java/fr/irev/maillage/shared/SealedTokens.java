package fr.irev.maillage.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes and opens the tokens of personal links and return addresses. A token is bound to one purpose and one or two numbers,
 * tells nothing about them, and cannot be guessed: one AES-256 block, then 96 bits of HMAC-SHA256. Nothing is stored, so a
 * link in a letter two years old still opens. Letters and digits only, without case: a return address passes through servers
 * that change it.
 */
@Component
public class SealedTokens {

    /** What a token opens; one made for another purpose does not open. */
    public enum Purpose {
        /** Stop receiving: first number is the delivery. */
        OPPOSITION,
        /** Answer an invitation: event, mandate. */
        ANSWER,
        /** Read a mailing in the browser: mailing. */
        WEB_VERSION,
        /** Envelope return address: delivery. */
        RETURN_PATH
    }

    /** What was sealed. */
    public record Content(long first, long second) {}

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567"; // RFC 4648 §6, lower case
    private static final int BLOCK = 16;
    private static final int MAC = 12;
    private static final int LENGTH = 45; // 28 octets in base 32
    private static final long HIGHEST = (1L << 56) - 1;
    private static final Pattern SHAPE = Pattern.compile("[a-z2-7]{" + LENGTH + "}");

    private final SecretKeySpec cipherKey;
    private final SecretKeySpec macKey;

    /** @param secret at least 32 characters; whoever holds it can forge links */
    public SealedTokens(@Value("${maillage.secret}") String secret) {
        if (secret.length() < 32) {
            throw new IllegalArgumentException("maillage.secret must have at least 32 characters");
        }
        this.cipherKey = new SecretKeySpec(derive(secret, "cipher"), "AES");
        this.macKey = new SecretKeySpec(derive(secret, "mac"), "HmacSHA256");
    }

    /** Seals one number. */
    public String seal(Purpose purpose, long first) {
        return seal(purpose, first, 0);
    }

    /** Seals two numbers, each from 0 to 2⁵⁶ − 1. */
    public String seal(Purpose purpose, long first, long second) {
        if (first < 0 || first > HIGHEST || second < 0 || second > HIGHEST) {
            throw new IllegalArgumentException("A sealed number lies out of range");
        }
        var plain = ByteBuffer.allocate(BLOCK)
                .put((byte) purpose.ordinal())
                .put(ByteBuffer.allocate(8).putLong(first).array(), 1, 7)
                .put(ByteBuffer.allocate(8).putLong(second).array(), 1, 7)
                .array();
        var block = crypt(Cipher.ENCRYPT_MODE, plain);
        return encode(
                ByteBuffer.allocate(BLOCK + MAC).put(block).put(mac(block)).array());
    }

    /** Opens a token made for the purpose; empty for any other text. Case and trailing punctuation added by mail programs are forgiven. */
    public Optional<Content> open(Purpose purpose, String token) {
        var clean = token.strip().toLowerCase(Locale.ROOT).replaceAll("[=>.,;)\\s]+$", "");
        if (!SHAPE.matcher(clean).matches()) {
            return Optional.empty();
        }
        var octets = decode(clean);
        // The last character carries five bits of which four belong to the octets: the spare one must be the one we
        // wrote.
        if (!encode(octets).equals(clean)) {
            return Optional.empty();
        }
        var block = ByteBuffer.wrap(octets, 0, BLOCK).slice();
        var blockOctets = new byte[BLOCK];
        block.get(blockOctets);
        var given = new byte[MAC];
        System.arraycopy(octets, BLOCK, given, 0, MAC);
        if (!MessageDigest.isEqual(mac(blockOctets), given)) {
            return Optional.empty();
        }
        var plain = crypt(Cipher.DECRYPT_MODE, blockOctets);
        if (plain[0] != purpose.ordinal()) {
            return Optional.empty();
        }
        return Optional.of(new Content(number(plain, 1), number(plain, 8)));
    }

    private static long number(byte[] octets, int from) {
        long value = 0;
        for (int i = from; i < from + 7; i++) {
            value = value << 8 | (octets[i] & 0xff);
        }
        return value;
    }

    private byte[] crypt(int mode, byte[] block) {
        try {
            var cipher =
                    Cipher.getInstance("AES/ECB/NoPadding"); // exactly one block, never repeated for another meaning
            cipher.init(mode, cipherKey);
            return cipher.doFinal(block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES is part of every JDK", e);
        }
    }

    private byte[] mac(byte[] block) {
        var full = hmac(macKey, block);
        var cut = new byte[MAC];
        System.arraycopy(full, 0, cut, 0, MAC);
        return cut;
    }

    private static byte[] derive(String secret, String use) {
        var key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        return hmac(key, ("maillage " + use).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(SecretKeySpec key, byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every JDK", e);
        }
    }

    private static String encode(byte[] octets) {
        var text = new StringBuilder(LENGTH);
        int buffer = 0;
        int bits = 0;
        for (byte octet : octets) {
            buffer = buffer << 8 | (octet & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt(buffer >> bits & 31));
            }
            buffer &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt(buffer << (5 - bits) & 31));
        }
        return text.toString();
    }

    private static byte[] decode(String text) {
        var octets = new byte[BLOCK + MAC];
        int buffer = 0;
        int bits = 0;
        int at = 0;
        for (int i = 0; i < text.length() && at < octets.length; i++) {
            buffer = buffer << 5 | ALPHABET.indexOf(text.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                octets[at++] = (byte) (buffer >> bits);
                buffer &= (1 << bits) - 1;
            }
        }
        return octets;
    }
}
