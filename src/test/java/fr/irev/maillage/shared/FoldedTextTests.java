package fr.irev.maillage.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chargée de mission",
                "CHARGEE DE MISSION",
                " chargée  de\u00a0mission !",
                "Charge\u0301e de-mission"
            })
    void spellingsOfOneTextAreOneText(String spelling) {
        assertThat(new FoldedText(spelling).value()).isEqualTo("chargee de mission");
    }

    @Test
    void ligaturesAreTwoLetters() {
        assertThat(new FoldedText("Cœur d’Æther").words()).containsExactly("coeur", "d", "aether");
    }

    @Test
    void whatHasNoLetterIsEmpty() {
        assertThat(new FoldedText(" – !").isEmpty()).isTrue();
        assertThat(new FoldedText("").words()).isEmpty();
    }

    @Test
    void holdsWholeWordsSideBySideOnly() {
        var title = new FoldedText("Adjoint au maire");

        assertThat(title.holds(new FoldedText("au maire"))).isTrue();
        assertThat(title.holds(new FoldedText("mair"))).isFalse();
        assertThat(title.holds(new FoldedText("adjoint maire"))).isFalse();
        assertThat(title.holds(new FoldedText(""))).isFalse();
    }

    @Test
    void withoutAccentsKeepsPunctuation() {
        assertThat(FoldedText.withoutAccents("Élu·e, Œuvre")).isEqualTo("elu·e, oeuvre");
    }
}
