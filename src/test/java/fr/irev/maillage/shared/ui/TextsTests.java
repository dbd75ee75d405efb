package fr.irev.maillage.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTests {

    @Test
    void aNameThatBeginsWithAVowelShortensDe() {
        assertThat(Texts.text(Locale.FRENCH, "accounts.closed", "Agathe Verne"))
                .isEqualTo("Le compte d’Agathe Verne est fermé.");
        assertThat(Texts.text(Locale.FRENCH, "accounts.closed", "Pierre Jonquille"))
                .isEqualTo("Le compte de Pierre Jonquille est fermé.");
    }

    @Test
    void whatIsNotANameLeavesDeAlone() {
        assertThat(Texts.text(Locale.FRENCH, "exchange.import.stopped", "import.csv", 50))
                .startsWith("L’import de «\u00a0import.csv\u00a0»");
    }

    @Test
    void aCountOfOneIsSingular() {
        assertThat(Texts.text(Locale.FRENCH, "exchange.import.result", 2, 1, 0, 1))
                .isEqualTo("2 créées, 1 complétée, 0 doublon, 1 refusée.");
        assertThat(Texts.text(Locale.FRENCH, "events.list.taken", 0)).isEqualTo("aucun inscrit");
    }

    @Test
    void theFirstOfAMonthIsAnOrdinal() {
        assertThat(Dates.day(LocalDate.of(2027, 1, 1))).isEqualTo("ven. 1er janvier 2027");
        assertThat(Dates.longDay(LocalDate.of(2026, 4, 9))).isEqualTo("jeudi 9 avril 2026");
    }
}
