package fr.irev.maillage.mailings.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static fr.irev.maillage.testing.ViewSession.open;
import static fr.irev.maillage.testing.ViewSession.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.audiences.AudienceService;
import fr.irev.maillage.audiences.ui.ReachDetails;
import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.directory.Oppositions;
import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.mailings.MailingKind;
import fr.irev.maillage.mailings.MailingLookup;
import fr.irev.maillage.mailings.MailingService;
import fr.irev.maillage.mailings.MailingState;
import fr.irev.maillage.mailings.MailingWorld;
import fr.irev.maillage.mailings.RecipientsWritten;
import fr.irev.maillage.mailings.letter.Block;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.ViewTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
class MailingViewTests {

    @Autowired
    private MailingService service;

    @Autowired
    private MailingLookup lookup;

    @Autowired
    private Oppositions oppositions;

    private MailingWorld world;
    private RecipientsWritten written;

    @BeforeEach
    void openTheWorld(
            @Autowired JdbcClient jdbc,
            @Autowired AudienceService audiences,
            @Autowired ConfigurableApplicationContext context) {
        world = new MailingWorld(jdbc, audiences, service);
        written = RecipientsWritten.in(context, 60);
    }

    @AfterEach
    void closeTheWorld() {
        written.close();
    }

    @Test
    void whatIsTypedIsKeptAndLookedThrough() {
        signIn(Roles.REDACTION);
        var id = service.draft(MailingKind.LETTER);
        open("envois/" + id.mailingId());

        _get(TextField.class, field -> field.withLabel("Objet")).setValue("La lettre de mai");
        _click(_get(Button.class, button -> button.withText("Texte")));
        _get(TextArea.class, field -> field.withLabel("Texte")).setValue("Bonjour {{prenon}}");

        assertThat(lookup.content(id).orElseThrow().subject()).isEqualTo("La lettre de mai");
        assertThat(lookup.content(id).orElseThrow().blocks()).containsExactly(new Block.Text("Bonjour {{prenon}}"));
        assertThat(shown()).contains("Champ inconnu", "{{prenon}}", "Enregistré à");
    }

    @Test
    void theLetterGetsARhythmAndLosesItAgain() {
        signIn(Roles.REDACTION, Roles.ENVOI);
        open("envois");
        assertThat(shown()).contains("elle part quand vous le décidez");

        _click(_get(Button.class, button -> button.withText("Choisir un rythme")));
        _click(_get(Button.class, button -> button.withText("Enregistrer")));
        assertThat(shown()).contains("La lettre part le 1er mardi du mois à 10:00. Prochaine");

        _click(_get(Button.class, button -> button.withText("Changer le rythme")));
        _click(_get(Button.class, button -> button.withText("Ne plus avoir de rythme")));
        assertThat(shown()).contains("elle part quand vous le décidez");
    }

    @Test
    void theRhythmIsShownButNotChosenByWhoeverMayNotSend() {
        signIn(Roles.REDACTION);
        open("envois");

        assertThat(shown()).contains("elle part quand vous le décidez");
        _assertNone(Button.class, button -> button.withText("Choisir un rythme"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "luc@ville|est incomplète",
                "luc..petit@ville.fr|Deux points",
                "luc petit@ville.fr|contient une espace",
                "a@ville.fr;b@ville.fr|Une seule adresse",
                "\"luc petit\"@ville.fr|n’est pas prise en charge",
                "éloïse@ville.fr|Les accents",
                "pаul@ville.fr|non latin",
                "luc@localhost|n’existe pas sur Internet"
            })
    void anAddressForAnswersThatIsNoneIsSaidBesideItsFieldAndStays(String typed, String words) {
        signIn(Roles.REDACTION);
        var id = service.draft(MailingKind.MESSAGE);
        open("envois/" + id.mailingId());
        var answers = _get(TextField.class, field -> field.withLabel("Adresse de réponse"));

        answers.setValue(typed);

        assertThat(answers.isInvalid()).isTrue();
        assertThat(answers.getErrorMessage()).contains(words);
        assertThat(answers.getValue()).isEqualTo(typed);
        assertThat(lookup.find(id).orElseThrow().replyTo())
                .as("kept as a draft")
                .isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Objet|250", "Accroche|250", "Nom de l’expéditeur|120"})
    void aLineThatNoHeaderCarriesIsRefusedNothingIsCutOffAndTheRestIsKeptOnceItIsMended(String label, int longest) {
        signIn(Roles.REDACTION);
        var id = service.draft(MailingKind.MESSAGE);
        open("envois/" + id.mailingId());
        var line = _get(TextField.class, field -> field.withLabel(label));
        for (var typed : List.of("a\u2028Bcc: v@x.org", "a\u0000", "x".repeat(longest + 50))) {
            line.setValue(typed);
            assertThat(line.isInvalid()).isTrue();
            assertThat(line.getErrorMessage()).containsAnyOf("caractère de contrôle", longest + " caractères au plus");
            assertThat(line.getValue()).isEqualTo(typed);
            assertThat(shown()).contains("Non enregistré");
        }
        _click(_get(Button.class, button -> button.withText("Séparation")));

        line.setValue("<b>=1+1</b> č瘍瘊 🎉");

        assertThat(line.isInvalid()).isFalse();
        assertThat(lookup.content(id).orElseThrow().blocks()).containsExactly(new Block.Divider());
    }

    @Test
    void blocksMoveAndComeBack() {
        signIn(Roles.REDACTION);
        var id = service.draft(MailingKind.LETTER);
        open("envois/" + id.mailingId());
        _click(_get(Button.class, button -> button.withText("Titre")));
        _click(_get(Button.class, button -> button.withText("Séparation")));

        _click(named("Monter\u00a0: Séparation, bloc 2"));
        assertThat(lookup.content(id).orElseThrow().blocks())
                .containsExactly(new Block.Divider(), new Block.Heading(""));

        _click(named("Retirer\u00a0: Séparation, bloc 1"));
        assertThat(lookup.content(id).orElseThrow().blocks()).containsExactly(new Block.Heading(""));
        _click(_get(Button.class, button -> button.withText("Annuler")));
        assertThat(lookup.content(id).orElseThrow().blocks())
                .containsExactly(new Block.Divider(), new Block.Heading(""));
    }

    @Test
    void thePreviewRunsNothing() {
        signIn(Roles.REDACTION);
        open("envois/" + world.letterTo(world.audienceOf(1)).mailingId());

        var frame = _get(IFrame.class);
        assertThat(frame.getElement().getAttribute("sandbox")).isEmpty();
        assertThat(frame.getSrcdoc().orElseThrow()).contains("Madame Exemple, bonjour");
    }

    @Test
    void aboveFiftyTheNumberIsTyped() {
        signIn(Roles.ENVOI);
        var id = world.letterTo(world.audienceOf(60));
        open("envois/" + id.mailingId());
        _click(_get(Button.class, button -> button.withText("Envoyer…")));

        _get(TextField.class, field -> field.withLabel("Saisissez 60 pour confirmer le nombre de destinataires"))
                .setValue("61");
        _click(_get(Button.class, button -> button.withText("Envoyer à 60 destinataires")));
        assertThat(shown()).contains("Vous avez saisi 61");
        assertThat(state(id)).isEqualTo(MailingState.DRAFT);

        _get(TextField.class, field -> field.withLabel("Saisissez 60 pour confirmer le nombre de destinataires"))
                .setValue("60");
        _click(_get(Button.class, button -> button.withText("Envoyer à 60 destinataires")));
        assertThat(lookup.find(id).orElseThrow().recipients()).isEqualTo(60);
        assertThat(state(id).released()).isTrue();
    }

    @Test
    void theLastLookSaysWhomItReachesWhoStaysOutAndWhatIsMissed(@Autowired JdbcClient jdbc) {
        signIn(Roles.ENVOI);
        var audience = world.audienceOf(6);
        var id = world.letterTo(audience);
        var addresses = jdbc.sql("select email from mandate order by mandate_id desc limit 6")
                .query(String.class)
                .list();
        jdbc.sql("update mandate set starts_on = '2019-01-01', ends_on = '2020-01-01' where email = ?")
                .param(addresses.get(5))
                .update();
        jdbc.sql("update mandate set email = null where email = ?")
                .param(addresses.get(0))
                .update();
        jdbc.sql("insert into suspended_address (email, reason, since) values (?, 'refusée', now(6))")
                .param(addresses.get(1))
                .update();
        CurrentUser.asSystem(() ->
                oppositions.record(new EmailAddress(addresses.get(2)), null, OppositionPurpose.LETTER, 0, "STAFF"));
        jdbc.sql("update mandate set email = ? where email = ?")
                .params(addresses.get(4), addresses.get(3))
                .update();
        open("envois/" + id.mailingId());

        _click(_get(Button.class, button -> button.withText("Envoyer…")));

        assertThat(_get(ReachDetails.class).getElement().getTextRecursively())
                .contains("1 destinataire, chaque adresse comptée une seule fois.")
                .contains("1 personne sans adresse électronique")
                .contains("1 adresse suspendue")
                .contains("1 personne dont le mandat est terminé")
                .contains("1 personne qui a refusé ces envois")
                .contains("1 mandat à une adresse déjà comptée")
                .containsPattern("Contrats de ville 0/[1-9]");
    }

    @Test
    void whoeverWritesDoesNotSend() {
        signIn(Roles.REDACTION);
        open("envois/" + world.letterTo(world.audienceOf(1)).mailingId());

        _assertNone(Button.class, button -> button.withText("Envoyer…"));
    }

    @Test
    void whoeverReadsDoesNotWrite() {
        var id = world.letterTo(world.audienceOf(1));
        signIn(Roles.LECTURE);
        open("envois/" + id.mailingId());

        assertThat(_get(H1.class).getText()).isEqualTo("La lettre");
        _assertNone(TextField.class, field -> field.withLabel("Objet"));
    }

    @Test
    void theListShowsWhatIsBeingWritten() {
        signIn(Roles.REDACTION);
        CurrentUser.asSystem(() -> service.draft(MailingKind.MESSAGE));
        open("envois");

        assertThat(_find(Button.class, button -> button.withText("Nouvelle lettre")))
                .hasSize(1);
        Grid<?> grid = _get(Grid.class);
        assertThat(GridKt._size(grid)).isPositive();
        assertThat(GridKt._getFormattedRow(grid, 0)).contains("Message");
    }

    private MailingState state(MailingId id) {
        return lookup.find(id).orElseThrow().state();
    }

    private static Button named(String words) {
        return _find(Button.class).stream()
                .filter(button -> button.getAriaLabel().filter(words::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static String shown() {
        return com.github.mvysny.kaributesting.v10.PrettyPrintTreeKt.toPrettyTree(
                com.vaadin.flow.component.UI.getCurrent());
    }
}
