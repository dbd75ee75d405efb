package fr.irev.maillage.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.irev.maillage.shared.InvalidText.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dupont\r\nSubject: x",
                "Dupont\u2028x",
                "Dupont\u0085x",
                "Du\u0000pont",
                "Du\tpont",
                "Du\ud800pont"
            })
    void lineBreaksAndControlCharactersAreRefused(String typed) {
        assertThatExceptionOfType(InvalidText.class)
                .isThrownBy(() -> TypedText.line(typed, 120))
                .extracting(InvalidText::problem)
                .isEqualTo(Problem.CONTROL);
    }

    @Test
    void lettersAreComposed() {
        assertThat(TypedText.line("He\u0301le\u0300ne", 120))
                .isEqualTo("Hélène")
                .hasSize(6);
    }

    @Test
    void marksThatTurnTheReadingRoundAreTakenOut() {
        assertThat(TypedText.line("Luc\u202e Petit\u200b", 120)).isEqualTo("Luc Petit");
    }

    @Test
    void theLimitCountsCharactersAsPeopleDo() {
        assertThat(TypedText.line("\ud83d\ude00".repeat(120), 120)).hasSize(240);
        assertThatExceptionOfType(InvalidText.class)
                .isThrownBy(() -> TypedText.line("x".repeat(300), 120))
                .satisfies(refused -> {
                    assertThat(refused.problem()).isEqualTo(Problem.TOO_LONG);
                    assertThat(refused.longest()).isEqualTo(120);
                    assertThat(refused.typed()).isEqualTo(300);
                });
    }

    @Test
    void paragraphsKeepTheirLines() {
        assertThat(TypedText.paragraphs("un\r\ndeux\rtrois\tquatre\n", 100)).isEqualTo("un\ndeux\ntrois\tquatre");
    }
}
