package fr.irev.maillage.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** The six digits that a telephone shows for half a minute (RFC 6238, with the values that every such application knows). */
final class TimeCodes {

    /** Octets of a key, as RFC 4226 §4 recommends. */
    static final int KEY = 20;

    /** Half minutes by which a telephone's clock may be wrong, either way (RFC 6238 §5.2). */
    static final int DRIFT = 1;

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();

    private TimeCodes() {}

    /** The number of the half minute, near this instant, whose code it is; empty when it is none of theirs. */
    static OptionalLong step(byte[] key, String code, Instant now) {
        long here = stepAt(now);
        return LongStream.rangeClosed(here - DRIFT, here + DRIFT)
                .filter(step -> MessageDigest.isEqual(
                        code(key, step).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8)))
                .max();
    }

    /** The number of the half minute, counted from 1970, in which the instant lies. */
    static long stepAt(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), GENERATOR.getTimeStep().toSeconds());
    }

    static String code(byte[] key, long step) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(key, GENERATOR.getAlgorithm()),
                    Instant.ofEpochSecond(step * GENERATOR.getTimeStep().toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Any twenty octets are a key", e);
        }
    }
}
