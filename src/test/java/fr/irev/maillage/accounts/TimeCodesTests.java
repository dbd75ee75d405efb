package fr.irev.maillage.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeCodesTests {

    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:10Z");

    /** RFC 6238, appendix B, of which six digits are left. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theCodesAreThoseOfTheStandard(long second, String code) {
        var at = Instant.ofEpochSecond(second);

        assertThat(TimeCodes.code(KEY, TimeCodes.stepAt(at))).isEqualTo(code);
        assertThat(TimeCodes.step(KEY, code, at)).hasValue(second / 30);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    void aClockThatIsHalfAMinuteWrongIsForgiven(long wrong) {
        var step = TimeCodes.stepAt(NOON) + wrong;

        assertThat(TimeCodes.step(KEY, TimeCodes.code(KEY, step), NOON)).hasValue(step);
    }

    @ParameterizedTest
    @ValueSource(longs = {-2, 2, -100, 2_880})
    void l11ACodeOfAMinuteAwayIsNot(long wrong) {
        assertThat(TimeCodes.step(KEY, TimeCodes.code(KEY, TimeCodes.stepAt(NOON) + wrong), NOON))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "28708", "2870820", "+28708", "２８７０８２", "abcdef"})
    void whatIsNotSixDigitsIsNoCode(String typed) {
        assertThat(TimeCodes.step(KEY, typed, Instant.ofEpochSecond(59))).isEmpty();
    }

    @Test
    void aKeyIsCopiedInLettersAndDigitsThatNobodyConfounds() {
        assertThat(new Base32().encodeAsString(KEY)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Enrolment.inFours("ABCDEFGHIJKL", "-")).isEqualTo("ABCD-EFGH-IJKL");
    }
}
