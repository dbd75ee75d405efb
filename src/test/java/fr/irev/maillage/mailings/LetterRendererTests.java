package fr.irev.maillage.mailings;

import static fr.irev.maillage.mailings.MailingFixtures.CAMILLE;
import static fr.irev.maillage.mailings.MailingFixtures.anEvent;
import static fr.irev.maillage.mailings.MailingFixtures.invitationTo;
import static fr.irev.maillage.mailings.MailingFixtures.letterOf;
import static fr.irev.maillage.mailings.MailingFixtures.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.irev.maillage.mailings.letter.Block;
import fr.irev.maillage.mailings.letter.Reader;
import fr.irev.maillage.mailings.letter.UnrenderableLetter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterRendererTests {

    private static final String STOP = "https://maillage.example/d/abc";

    private final LetterRenderer renderer = MailingFixtures.aRenderer();

    @Test
    void isALetterThatProgramsAndScreenReadersUnderstand() {
        var letter = renderer.render(
                letterOf(
                        new Block.Heading("Actualités"),
                        new Block.Text("Bonjour **à tous**,\n\n- un\n- deux"),
                        new Block.Image("https://img.example/affiche.png", "Affiche de la journée", false)),
                CAMILLE,
                STOP);
        var page = Jsoup.parse(letter.html());

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("fr");
        assertThat(page.title()).isEqualTo("La lettre de novembre");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("table"))
                .isNotEmpty()
                .allMatch(table -> table.attr("role").equals("presentation"));
        assertThat(page.select("img")).allMatch(image -> !image.attr("alt").isEmpty());
        assertThat(page.select("li").eachText()).containsExactly("un", "deux");
        assertThat(page.select("script, form, iframe, object, link, base")).isEmpty();
        assertThat(letter.html()).doesNotContain("font-size:13px").doesNotContain("font-size:12px");
    }

    @Test
    void theFootSaysWhyWhoAndHowToStop() {
        var letter = renderer.render(letterOf(new Block.Text("Bonjour")), CAMILLE, STOP);
        var foot = Jsoup.parse(letter.html()).selectFirst("[role=contentinfo]");

        assertThat(foot.text())
                .contains(
                        "Vous recevez cette lettre",
                        "cheffe de projet, Ville de Wattrelos",
                        "135 boulevard Paul Painlevé")
                .contains("mission d’intérêt public");
        assertThat(foot.select("a").eachAttr("href"))
                .hasSize(2)
                .contains(STOP)
                .anyMatch(address -> address.contains("/lettres/"));
        assertThat(letter.text()).contains(STOP, "/lettres/", "Vous recevez cette lettre");
    }

    @Test
    void thePlainPartHasTheWordsOfTheOtherInTheirOrder() {
        var letter = renderer.render(
                letterOf(
                        new Block.Heading("Au sommaire"),
                        new Block.Text("Lisez **vraiment** [le guide](https://irev.example/guide).\n\n1. un\n2. deux"),
                        new Block.Article("AMI", "Jusqu'au 3 mars.", "https://irev.example/ami", "Lire l’appel"),
                        new Block.Divider(),
                        new Block.Button("S’inscrire", "https://irev.example/i"),
                        new Block.Spotlight("Wattrelos", "Un beau projet.")),
                CAMILLE,
                STOP);
        int at = 0;
        for (var word : Jsoup.parse(letter.html()).body().text().split("[\\s\\u00a0]+")) {
            int found = letter.text().indexOf(word.replace(".", ""), at);
            assertThat(found)
                    .as("« %s » after position %s of %s", word, at, letter.text())
                    .isGreaterThanOrEqualTo(at);
            at = found;
        }
        assertThat(letter.text())
                .contains("le guide (https://irev.example/guide)", "1. un\n2. deux")
                .doesNotContain("**");
    }

    @Test
    void copiesDifferOnlyInFieldsAndPersonalLinks() {
        var content =
                letterOf(new Block.Text("{{salutation}},"), new Block.Image("https://i.example/a.png", "A", false));
        var one = renderer.render(content, CAMILLE, STOP).html();
        var other = renderer.render(
                        content, new Reader("MONSIEUR", "Luc", "Petit", "maire", "Ville de Hem", null), STOP + "2")
                .html();

        assertThat(other.replace(STOP + "2", STOP)
                        .replace("Monsieur Petit", "Madame Durand")
                        .replace("maire, Ville de Hem", "cheffe de projet, Ville de Wattrelos"))
                .isEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "{{nom}}",
                "${7*7} #{7*7} <%= 7*7 %> {{7*7}} *{T(java.lang.Runtime)}",
                "[clic](javascript:alert(1))",
                "**gras** _souligné_ `code`",
                "\"><svg onload=alert(1)>",
                "O'Brien & fils"
            })
    void dataOfAReaderStaysWhatItIs(String hostile) {
        var letter = renderer.render(letterOf(new Block.Text("Bonjour {{prenom}}.")), named(hostile), STOP);
        var page = Jsoup.parse(letter.html());

        assertThat(page.selectFirst("[role=main] p").wholeText()).isEqualTo("Bonjour " + hostile + ".");
        assertThat(page.select("script, svg, img, [role=main] strong, [role=main] a"))
                .isEmpty();
        assertThat(letter.text()).contains("Bonjour " + hostile + ".");
    }

    @Test
    void aLineBreakInANameNeverReachesTheSubject() {
        var content = new MailingContent(
                new MailingId(3), MailingKind.LETTER, "Pour {{prenom}}", "", List.of(), "IREV", null, null, Map.of());

        assertThat(renderer.render(content, named("Luc\r\nBcc: x@y.example"), STOP)
                        .subject())
                .isEqualTo("Pour Luc Bcc: x@y.example");
    }

    @Test
    void whatAnAuthorTypesIsTextUnlessItIsLightMarkdown() {
        var letter = renderer.render(
                letterOf(
                        new Block.Text(
                                "<script>x</script> <b onclick=a>gras</b> [a](javascript:alert(1)) ![i](https://spy.example/p.gif)\n\n# Titre")),
                CAMILLE,
                STOP);
        var main = Jsoup.parse(letter.html()).selectFirst("[role=main]");

        assertThat(main.select("script, b, a, img")).isEmpty();
        assertThat(main.text()).contains("<script>x</script>", "# Titre");
        assertThat(letter.html()).doesNotContain("javascript:").doesNotContain("spy.example");
    }

    @Test
    void anUnknownFieldStopsTheCopy() {
        assertThatExceptionOfType(UnrenderableLetter.class)
                .isThrownBy(() -> renderer.render(letterOf(new Block.Text("{{contact.class}}")), CAMILLE, STOP))
                .withMessageContaining("Champ inconnu")
                .withMessageContaining("{{contact.class}}")
                .withMessageContaining("{{prenom}}");
    }

    @Test
    void aMissingValueStopsTheCopyButASalutationNeverDoes() {
        assertThatExceptionOfType(UnrenderableLetter.class)
                .isThrownBy(() -> renderer.render(letterOf(new Block.Text("Bonjour {{prenom}},")), named(" "), STOP))
                .withMessageContaining("Le prénom manque");

        assertThat(renderer.render(letterOf(new Block.Text("{{salutation}},")), named(""), STOP)
                        .text())
                .contains("Bonjour,");
    }

    @Test
    void anInvitationSaysWhenAndWhereAndHowToAnswer() {
        var letter = renderer.render(invitationTo(anEvent(), new Block.Text("Venez !")), CAMILLE, STOP);
        var main = Jsoup.parse(letter.html()).selectFirst("[role=main]");

        assertThat(main.text().replace('\u00a0', ' '))
                .contains("vendredi 9 avril 2027, de 9 h 30 à 12 h 00", "Salle des fêtes, Wattrelos");
        assertThat(main.select("a.bouton").eachText()).containsExactly("Je viens", "Je ne peux pas venir");
        assertThat(main.select("a.bouton").eachAttr("href")).allMatch(address -> address.contains("/i/"));
    }

    @Test
    void withoutAMandateNobodyCanAnswer() {
        var nobody = new Reader(null, "", "", "", "", null);

        assertThatExceptionOfType(UnrenderableLetter.class)
                .isThrownBy(() -> renderer.render(invitationTo(anEvent()), nobody, STOP))
                .withMessageContaining("mandat");
    }

    @Test
    void theWebVersionNamesNobodyAndOpensNothing() {
        var html = renderer.renderWebVersion(
                        invitationTo(anEvent(), new Block.Text("Bonjour {{prenom}} {{nom}}, de {{organisme}}")))
                .html();
        var page = Jsoup.parse(html);

        assertThat(page.text()).contains("Bonjour, de votre organisme").doesNotContain("{{");
        assertThat(page.select("a")).isEmpty();
    }

    @Test
    void aTestSaysSoAndItsLinksLeadNowhere() {
        var letter = renderer.renderTest(invitationTo(anEvent()), CAMILLE);

        assertThat(letter.subject()).isEqualTo("[TEST] Rencontre");
        assertThat(Jsoup.parse(letter.html()).select("a.bouton").eachAttr("href"))
                .allMatch(a -> a.endsWith("/i/essai"));
        assertThat(letter.text()).contains("/d/essai");
    }

    @Test
    void spacesThatMustNotBreakDoNot() {
        var letter = renderer.render(letterOf(new Block.Text("Vraiment ? « Oui » : 1 842 fois !")), CAMILLE, STOP);

        assertThat(letter.text()).contains("Vraiment\u00a0? «\u00a0Oui\u00a0»\u00a0: 1\u00a0842 fois\u00a0!");
    }

    @Test
    void weighsWhatItWeighs() {
        var heavy = letterOf(Arrays.stream(new int[8])
                .mapToObj(i -> new Block.Text("mot ".repeat(4_000)))
                .toArray(Block[]::new));

        assertThat(renderer.render(heavy, CAMILLE, STOP).heavy()).isTrue();
        assertThat(renderer.render(letterOf(new Block.Text("court")), CAMILLE, STOP)
                        .heavy())
                .isFalse();
    }
}
