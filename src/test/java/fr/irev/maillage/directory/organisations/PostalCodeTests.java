package fr.irev.maillage.directory.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.irev.maillage.directory.organisations.PostalCode.InvalidPostalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostalCodeTests {

    @ParameterizedTest
    @CsvSource({"59000, 59000", "2A004, 2A004", "2b000, 2B000", "97400, 97400", "02100, 02100", "'\u00a059000 ', 59000"
    })
    void codesOfTheWholeCountryAreKept(String typed, String kept) {
        assertThat(new PostalCode(typed).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"59000 Lille", " 59000  Lille ", "59000\u00a0Lille", "59000\u202fLille"})
    void aTownBehindTheCodeIsPartedFromIt(String typed) {
        var split = PostalCode.split(typed);

        assertThat(split.code().value()).isEqualTo("59000");
        assertThat(split.town()).isEqualTo("Lille");
    }

    @Test
    void theZeroThatASpreadsheetAteIsProposed() {
        assertThatExceptionOfType(InvalidPostalCode.class)
                .isThrownBy(() -> new PostalCode("2100"))
                .extracting(InvalidPostalCode::proposal)
                .isEqualTo("02100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABCDE", "590000", "59", "2C004", "59000\u0000", "5900O", "-"})
    void whatIsNoCodeIsRefused(String typed) {
        assertThatExceptionOfType(InvalidPostalCode.class)
                .isThrownBy(() -> PostalCode.split(typed))
                .extracting(InvalidPostalCode::proposal)
                .isEqualTo("");
    }
}
