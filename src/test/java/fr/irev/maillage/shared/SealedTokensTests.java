package fr.irev.maillage.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.irev.maillage.shared.SealedTokens.Content;
import fr.irev.maillage.shared.SealedTokens.Purpose;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedTokensTests {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int TRIES = 10_000;
    private static final long HIGHEST = (1L << 56) - 1;

    private final SealedTokens tokens = new SealedTokens("un secret d’essai de plus de 32 caractères");

    @Test
    void whatWasSealedComesOut() {
        var numbers = new Random(1);
        for (int i = 0; i < TRIES; i++) {
            long first = numbers.nextLong() & HIGHEST;
            long second = numbers.nextLong() & HIGHEST;
            assertThat(tokens.open(Purpose.ANSWER, tokens.seal(Purpose.ANSWER, first, second)))
                    .contains(new Content(first, second));
        }
        assertThat(tokens.open(Purpose.ANSWER, tokens.seal(Purpose.ANSWER, 0, HIGHEST)))
                .contains(new Content(0, HIGHEST));
    }

    @Test
    void whatIsMadeUpDoesNotOpen() {
        var letters = new Random(2);
        for (int i = 0; i < TRIES; i++) {
            var madeUp = new StringBuilder();
            for (int k = 0; k < 45; k++) {
                madeUp.append(ALPHABET.charAt(letters.nextInt(32)));
            }
            for (var purpose : Purpose.values()) {
                assertThat(tokens.open(purpose, madeUp.toString())).isEmpty();
            }
        }
    }

    @Test
    void oneBitChangedAndItDoesNotOpen() {
        var flips = new Random(3);
        for (int i = 0; i < TRIES; i++) {
            var token = tokens.seal(Purpose.OPPOSITION, i);
            int at = flips.nextInt(token.length());
            char other = ALPHABET.charAt(ALPHABET.indexOf(token.charAt(at)) ^ 1 << flips.nextInt(5));
            var forged = token.substring(0, at) + other + token.substring(at + 1);
            assertThat(tokens.open(Purpose.OPPOSITION, forged)).as(forged).isEmpty();
        }
    }

    @Test
    void aTokenOpensForItsPurposeOnly() {
        for (var made : Purpose.values()) {
            for (var asked : Purpose.values()) {
                assertThat(tokens.open(asked, tokens.seal(made, 7, 8)).isPresent())
                        .isEqualTo(made == asked);
            }
        }
    }

    @Test
    void neighboursHaveNothingInCommon() {
        var seen = new HashSet<String>();
        for (int i = 0; i < TRIES; i++) {
            seen.add(tokens.seal(Purpose.OPPOSITION, i).substring(0, 12));
        }
        assertThat(seen).hasSize(TRIES);
    }

    @Test
    void anotherInstallationsTokenDoesNotOpen() {
        var other = new SealedTokens("un autre secret d’essai, assez long lui aussi");

        assertThat(tokens.open(Purpose.ANSWER, other.seal(Purpose.ANSWER, 7, 8)))
                .isEmpty();
    }

    @Test
    void whatServersAndMailProgramsDoToATokenIsForgiven() {
        var token = tokens.seal(Purpose.RETURN_PATH, 42);

        assertThat(tokens.open(Purpose.RETURN_PATH, token.toUpperCase(Locale.ROOT)))
                .isPresent();
        assertThat(tokens.open(Purpose.RETURN_PATH, " " + token + "\r\n")).isPresent();
        assertThat(tokens.open(Purpose.RETURN_PATH, token + ">.")).isPresent();
        assertThat(tokens.open(Purpose.RETURN_PATH, token + ")")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "../../etc/passwd", "é", "\u0000", "' or 1=1--"})
    void anythingElseIsNoToken(String text) {
        assertThat(tokens.open(Purpose.ANSWER, text)).isEmpty();
        assertThat(tokens.open(Purpose.ANSWER, text.repeat(10_000))).isEmpty();
    }

    @Test
    void numbersOutOfRangeAreNotSealed() {
        assertThatIllegalArgumentException().isThrownBy(() -> tokens.seal(Purpose.ANSWER, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> tokens.seal(Purpose.ANSWER, 1, HIGHEST + 1));
    }

    @Test
    void aShortSecretIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SealedTokens("trop court"));
    }
}
