package fr.irev.maillage.mailings;

import static fr.irev.maillage.mailings.MailingFixtures.letterOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import fr.irev.maillage.mailings.letter.Block;
import fr.irev.maillage.mailings.letter.LightMarkdown;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCheckTests {

    private static final Block TEXT = new Block.Text("Bonjour");

    @Test
    void aLetterWithWordsMayLeave() {
        assertThat(ContentCheck.of(letterOf(TEXT))).isEmpty();
    }

    @Test
    void aLetterWithoutSubjectOrWordsMayNot() {
        var content = new MailingContent(
                new MailingId(1), MailingKind.LETTER, " ", "", List.of(), "IREV", null, null, Map.of());

        assertThat(blocking(content)).contains("Saisissez un objet.", "Ajoutez au moins un bloc de texte.");
    }

    @Test
    void aLongSubjectIsDoubtful() {
        var content = new MailingContent(
                new MailingId(1), MailingKind.LETTER, "a".repeat(121), "", List.of(TEXT), "IREV", null, null, Map.of());

        assertThat(ContentCheck.of(content))
                .singleElement()
                .satisfies(problem -> assertThat(problem.blocking()).isFalse())
                .satisfies(problem -> assertThat(problem.sentence()).contains("risque d’être coupé"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{{prénom_inconnu}}", "{{prenom", "{{contact.class}}", "{{ }}", "{{pre<b>nom}}", "{{nom|upper}}"
            })
    void anUnknownFieldIsNamed(String field) {
        assertThat(blocking(letterOf(new Block.Text("Bonjour " + field))))
                .singleElement()
                .satisfies(sentence ->
                        assertThat(sentence).startsWith("Champ inconnu").contains("{{salutation}}"));
    }

    @Test
    void spacesInAFieldAreForgiven() {
        assertThat(ContentCheck.of(letterOf(new Block.Text("Bonjour {{ prenom }}"))))
                .isEmpty();
    }

    @Test
    void anImageIsDescribedOrDecorative() {
        var url = "https://irev.example/img/affiche.png";

        assertThat(blocking(letterOf(TEXT, new Block.Image(url, "", false))))
                .singleElement()
                .satisfies(sentence -> assertThat(sentence).contains("affiche.png", "décorative"));
        assertThat(ContentCheck.of(letterOf(TEXT, new Block.Image(url, "", true))))
                .isEmpty();
        assertThat(blocking(letterOf(new Block.Image(url, "Affiche", false))))
                .containsExactly(
                        "Ajoutez du texte : beaucoup de lecteurs bloquent les images.".replace(" :", "\u00a0:"));
    }

    @Test
    void anImageInsideTheTextIsRefused() {
        assertThat(blocking(letterOf(TEXT, new Block.Image("data:image/png;base64,AAAA", "a", false))))
                .singleElement()
                .satisfies(sentence -> assertThat(sentence).contains("déposez-la"));
    }

    @ParameterizedTest
    @CsvSource({
        "htp://x, Lien incorrect",
        "javascript:alert(1), Lien incorrect",
        "https://, Lien incorrect",
        "https://irev.fr@spy.example/, Lien incorrect",
        "https://a.example/?n={{nom}}, Un champ ne peut pas faire partie d’un lien"
    })
    void aWrongLinkIsNamed(String link, String sentence) {
        assertThat(blocking(letterOf(TEXT, new Block.Button("Lire", link))))
                .singleElement()
                .satisfies(found -> assertThat(found).startsWith(sentence));
    }

    @Test
    void theSchemePeopleLeaveOutIsAdded() {
        assertThat(new Block.Button("Lire", " www.irev.fr/agenda ").link()).isEqualTo("https://www.irev.fr/agenda");
    }

    @Test
    void aLinkThatPretendsIsDoubtful() {
        assertThat(ContentCheck.of(letterOf(TEXT, new Block.Button("Lire", "https://www.ir\u0435v.fr/"))))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.sentence()).contains("ressemble à www.irev.fr", "lettres étrangères"));
        assertThat(ContentCheck.of(letterOf(new Block.Text("[www.irev.fr](https://spy.example/)"))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains("www.irev.fr", "mène ailleurs"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "*a ", "[", "<b>", "{{", "_**"})
    void aTextMadeToExhaustIsAnsweredAtOnce(String piece) {
        var hostile = new Block.Text(piece.repeat(40_000 / piece.length()));

        assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(blocking(letterOf(hostile))).contains("Contenu trop complexe."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "*a ", "[", "_**", "1. "})
    void evenWithinTheLimitNoTextExhausts(String piece) {
        var hostile = new Block.Text(piece.repeat(LightMarkdown.LONGEST / piece.length()));

        assertTimeout(Duration.ofSeconds(2), () -> ContentCheck.of(letterOf(hostile)));
    }

    private static List<String> blocking(MailingContent content) {
        return ContentCheck.of(content).stream()
                .filter(Problem::blocking)
                .map(Problem::sentence)
                .toList();
    }
}
