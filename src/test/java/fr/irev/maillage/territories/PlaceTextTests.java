package fr.irev.maillage.territories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTextTests {

    @ParameterizedTest
    @ValueSource(strings = {"Saint-Pol-sur-Mer", "St Pol sur mer", "SAINT POL/SUR–MER", "St. Pol, sur Mer"})
    void oneNameInItsSpellings(String spelling) {
        assertThat(PlaceText.fold(spelling)).isEqualTo(" saint pol sur mer ");
    }

    @Test
    void ligaturesAccentsAndBothApostrophesDoNotMatter() {
        assertThat(PlaceText.fold("Cœur d’Étoile")).isEqualTo(PlaceText.fold("Coeur D'Etoile"));
        assertThat(PlaceText.fold("E\u0301toile")).isEqualTo(" etoile ");
    }

    @Test
    void articlesAreDroppedUnlessThereIsNothingElse() {
        assertThat(PlaceText.sought("les quartiers de la Porte du Hainaut"))
                .containsExactly("quartiers", "porte", "hainaut");
        assertThat(PlaceText.sought("le")).containsExactly("le");
    }

    @Test
    void whatIsNoWordIsNothing() {
        assertThat(PlaceText.sought(" %_'\\ ")).isEmpty();
        assertThat(PlaceText.sought("x ".repeat(5_000))).hasSize(8);
    }
}
