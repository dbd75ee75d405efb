package fr.irev.maillage.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0320251029",
                "+33 3 20 25 10 29",
                "03.20.25.10.29",
                "0033320251029",
                "+33 (0)3 20 25 10 29",
                "03-20-25-10-29",
                "03\u00a020\u00a025\u202f10\u202f29",
                " 03 20 25 10 29 "
            })
    void waysOfWritingOneNumberAreOneValue(String typed) {
        assertThat(new PhoneNumber(typed).e164()).isEqualTo("+33320251029");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3,20E+08",
                "abc",
                "12",
                "",
                "0123456789012345678901234567890123456789",
                "00 00 00 00 00",
                "+33",
                "03 20 25 10 29 poste 12",
                "--------"
            })
    void whatCannotBeDialledIsRefused(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber(typed));
    }

    @Test
    void frenchReadersSeeItAsTheyWriteIt() {
        assertThat(new PhoneNumber("+33320251029").display()).isEqualTo("03 20 25 10 29");
        assertThat(new PhoneNumber("+3222742274").display()).startsWith("+32");
    }

    @Test
    void aMobileIsKnownByItsNumber() {
        assertThat(new PhoneNumber("06 12 34 56 78").mobile()).isTrue();
        assertThat(new PhoneNumber("03 20 25 10 29").mobile()).isFalse();
    }
}
