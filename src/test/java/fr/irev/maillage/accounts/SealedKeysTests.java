package fr.irev.maillage.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealedKeysTests {

    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final SealedKeys seals = new SealedKeys("a secret of at least 32 characters");
    private final SealedKeys others = new SealedKeys("another secret, at least 32 characters");

    @Test
    void aKeyOpensForItsAccountAndNeverLooksTheSameTwice() {
        var sealed = seals.seal(7, KEY);

        assertThat(seals.open(7, sealed)).isEqualTo(KEY);
        assertThat(seals.seal(7, KEY)).isNotEqualTo(sealed);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("1234");
    }

    @Test
    void aRowCopiedToAnotherAccountOrReadWithAnotherSecretOrChangedDoesNotOpen() {
        var sealed = seals.seal(7, KEY);

        assertThatIllegalStateException().isThrownBy(() -> seals.open(8, sealed));
        assertThatIllegalStateException().isThrownBy(() -> others.open(7, sealed));
        sealed[20] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> seals.open(7, sealed));
    }

    @Test
    void theDigestOfARecoveryCodeDependsOnTheAccountAndTheSecret() {
        assertThat(seals.digest(7, "ABCD"))
                .isEqualTo(seals.digest(7, "ABCD"))
                .isNotEqualTo(seals.digest(8, "ABCD"))
                .isNotEqualTo(others.digest(7, "ABCD"))
                .isNotEqualTo(Secrets.digest("ABCD"));
    }
}
