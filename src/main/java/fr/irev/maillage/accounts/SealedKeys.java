package fr.irev.maillage.accounts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps the keys of second factors from whoever has a copy of the database but not the installation's secret: AES-256-GCM, bound
 * to the account, so that a row copied to another account does not open. The digests of recovery codes are keyed likewise.
 */
@Component
class SealedKeys {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12; // octets, as GCM wants them
    private static final int TAG = 128; // bits

    private final SecretKeySpec cipherKey;
    private final SecretKeySpec digestKey;

    SealedKeys(@Value("${maillage.secret}") String secret) {
        var root = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.cipherKey = new SecretKeySpec(hmac(root, "maillage second factor"), "AES");
        this.digestKey = new SecretKeySpec(hmac(root, "maillage recovery codes"), "HmacSHA256");
    }

    byte[] seal(long account, byte[] key) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, account, nonce, key);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /** @throws IllegalStateException when it was sealed for another account, or with another secret */
    byte[] open(long account, byte[] sealed) {
        return crypt(
                Cipher.DECRYPT_MODE,
                account,
                Arrays.copyOf(sealed, NONCE),
                Arrays.copyOfRange(sealed, NONCE, sealed.length));
    }

    /** The digest under which a recovery code is kept. */
    byte[] digest(long account, String code) {
        return hmac(digestKey, account + " " + code);
    }

    private byte[] crypt(int mode, long account, byte[] nonce, byte[] content) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, cipherKey, new GCMParameterSpec(TAG, nonce));
            cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(account).array());
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of a second factor does not open: has the secret changed?", e);
        }
    }

    private static byte[] hmac(SecretKeySpec key, String content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every JDK", e);
        }
    }
}
