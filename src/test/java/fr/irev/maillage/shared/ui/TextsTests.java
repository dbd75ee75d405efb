package fr.irev.maillage.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class TextsTests {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final Pattern LOOSE =
            Pattern.compile("[^\\u00a0\\u202f?!…][?!;]|[^\\u00a0\\u202f]:(\\s|$)|«(?!\\u00a0)|(?<!\\u00a0)»|\\.\\.\\.");

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
        assertThat(Texts.text(Locale.FRENCH, "delivery.ledger.sentence", "1", "1", 0, "0", 1, 1))
                .isEqualTo("1 envoyé sur 1 destinataire.");
        assertThat(Texts.text(Locale.FRENCH, "mailings.missing.nom", 1L, "1"))
                .startsWith("Un destinataire n’a pas de nom\u00a0: sa copie");
        assertThat(Texts.text(Locale.FRENCH, "organisations.coverage.more", 1)).isEqualTo("et un autre");
    }

    /** A line that begins with « : » or « ? » is a fault of ours, not of the window. */
    @Test
    void everyLabelKeepsItsPunctuationWithItsWord() throws IOException {
        var faults = new ArrayList<String>();
        for (var bundle : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            var labels = new Properties();
            try (var in = bundle.getInputStream()) {
                labels.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            labels.forEach((key, label) -> {
                if (LOOSE.matcher(ADDRESS.matcher(label.toString()).replaceAll(""))
                        .find()) {
                    faults.add(key + "=" + label);
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theFirstOfAMonthIsAnOrdinal() {
        assertThat(Dates.day(LocalDate.of(2027, 1, 1))).isEqualTo("ven. 1er janvier 2027");
        assertThat(Dates.longDay(LocalDate.of(2026, 4, 9))).isEqualTo("jeudi 9 avril 2026");
    }
}
