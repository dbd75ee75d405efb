package fr.irev.maillage.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.irev.maillage.shared.ui.DateFields;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTests {

    @ParameterizedTest
    @CsvSource({
        "28/02/2027, 2027-02-28",
        "2027-02-28, 2027-02-28",
        "1/1/27, 2027-01-01",
        "01/01/85, 1985-01-01",
        "29/02/2028, 2028-02-29",
        "31.01.2027, 2027-01-31",
        "31-01-2027, 2027-01-31",
        "31 01 2027, 2027-01-31",
        "31012027, 2027-01-31"
    })
    void daysAreReadAsTheyAreTyped(String typed, LocalDate day) {
        assertThat(TypedDate.parse(typed)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/2027, Le 31 février n’existe pas.",
        "29/02/2027, Le 29 février n’existe pas.",
        "31/04/2026, Le 31 avril n’existe pas.",
        "2027-02-30, Le 30 février n’existe pas."
    })
    void aDayThatDoesNotExistIsNamed(String typed, String sentence) {
        assertThatExceptionOfType(InvalidDate.class)
                .isThrownBy(() -> TypedDate.parse(typed))
                .extracting(DateFields::sentence)
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "demain", "13/13/2027", "0/1/2027", "32/01/2027", "1/1", "12", "01/01/20270", "à"})
    void whatIsNoDayIsRefused(String typed) {
        assertThatExceptionOfType(InvalidDate.class)
                .isThrownBy(() -> TypedDate.parse(typed))
                .extracting(InvalidDate::problem)
                .isEqualTo(InvalidDate.Problem.UNREADABLE);
    }

    @Test
    void aSlipInTheYearIsNoticed() {
        assertThatExceptionOfType(InvalidDate.class)
                .isThrownBy(() -> TypedDate.parse("01/01/0207"))
                .extracting(InvalidDate::problem)
                .isEqualTo(InvalidDate.Problem.TOO_FAR);
    }
}
