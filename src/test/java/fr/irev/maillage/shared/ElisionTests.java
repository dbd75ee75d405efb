package fr.irev.maillage.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElisionTests {

    @ParameterizedTest
    @CsvSource({
        "Agathe Verne, d’Agathe Verne",
        "Émilie Aigrette, d’Émilie Aigrette",
        "Yves Saule, d’Yves Saule",
        "Yasmine Saule, de Yasmine Saule",
        "Hugues Saule, de Hugues Saule",
        "Pierre Jonquille, de Pierre Jonquille"
    })
    void deIsShortenedBeforeAVowel(String name, String said) {
        assertThat(Elision.de(name)).isEqualTo(said);
    }
}
