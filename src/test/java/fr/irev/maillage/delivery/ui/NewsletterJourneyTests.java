package fr.irev.maillage.delivery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.irev.maillage.testing.Accessibility;
import fr.irev.maillage.testing.BrowserSession;
import fr.irev.maillage.testing.BrowserTest;
import fr.irev.maillage.testing.Keyboard;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
class NewsletterJourneyTests {

    private static final String AUDIENCE = "Pilotes et délégués (parcours)";

    @Test
    void aLetterGoesToTheAudienceChosenAndSomebodyWantsNoMoreByKeyboardAlone(BrowserSession browser) {
        var page = browser.signIn("communication");
        var keyboard = new Keyboard(page);

        page.navigate(browser.baseUrl() + "/audiences");
        keyboard.press(button(page, "Créer une audience"));
        assertThat(page).hasURL(Pattern.compile(".*/audiences/creer$"));
        keyboard.type(page.getByRole(AriaRole.TEXTBOX, named("Nom")), AUDIENCE);
        keyboard.choose(box(page, "Fonctions"), "pilote contrat", "Pilotes des contrats de ville");
        keyboard.choose(box(page, "Fonctions"), "délégué préfet", "Délégué·es du préfet");
        keyboard.choose(box(page, "Territoire"), "Nord", "Nord – département");
        var said = page.locator(".rule-sentence");
        assertThat(said).hasText("Pilotes des contrats de ville ou délégué·es du préfet dans le Nord");
        assertThat(page.locator(".rule-figures")).containsText(Pattern.compile("^\\d+ destinataires"));
        browser.screenshot(page, "audience");
        Accessibility.check(page);
        int recipients =
                Integer.parseInt(page.locator(".rule-figures").innerText().replaceFirst("\\D.*", ""));
        keyboard.press(button(page, "Enregistrer"));
        assertThat(page.locator("h1")).hasText(AUDIENCE);

        page.navigate(browser.baseUrl() + "/envois");
        keyboard.openRow(page.locator("vaadin-grid"), "Lettre d’information");
        keyboard.choose(box(page, "Audience"), AUDIENCE, AUDIENCE);
        assertThat(page.getByText(recipients + " destinataires.", new Page.GetByTextOptions().setExact(false))
                        .first())
                .isVisible();
        keyboard.press(button(page, "Envoyer…"));
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText(AUDIENCE);
        browser.screenshot(page, "release");
        Accessibility.check(page);
        keyboard.press(dialog.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Envoyer à " + recipients + " destinataires")));
        assertThat(page.locator(".page-head .state")).containsText("Terminé");
        assertThat(page.getByText("%1$d envoyés sur %1$d destinataires.".formatted(recipients))
                        .first())
                .isVisible();
        browser.screenshot(page, "ledger");
        Accessibility.check(page);

        page.navigate(browser.baseUrl() + "/repetition");
        keyboard.openRow(page.locator("vaadin-grid"), "Lettre d’information");
        var letter = page.frameLocator("iframe");
        var stop = letter.getByText("Ne plus recevoir ces messages");
        stop.waitFor();
        browser.screenshot(page, "outbox");
        var recipient = page.locator("dd").first().innerText();
        var link = stop.getAttribute("href");

        var reader = browser.open(link.substring(browser.baseUrl().length()));
        var finger = new Keyboard(reader);
        assertThat(reader.locator("main")).containsText(recipient);
        assertThat(reader.locator("script")).hasCount(0);
        Accessibility.check(reader);
        finger.press(reader.getByRole(AriaRole.BUTTON));
        assertThat(reader.locator("h1")).hasText("Votre demande est enregistrée");
        browser.screenshot(reader, "unsubscribed");

        page.navigate(browser.baseUrl() + "/audiences");
        keyboard.openRow(page.locator("vaadin-grid"), AUDIENCE);
        keyboard.pick(
                page.locator("vaadin-select").filter(new Locator.FilterOptions().setHasText("Compter comme pour")),
                "une lettre d’information");
        assertThat(page.locator(".rule-figures"))
                .containsText(
                        Pattern.compile("^" + (recipients - 1) + "\\sdestinataires\\s;(.*\\s;)?\\s1\\sa\\srefusé"));
        assertThat(recipients).isPositive();
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, named(words));
    }

    private static Locator box(Page page, String label) {
        return page.getByRole(AriaRole.COMBOBOX, named(label)).first();
    }

    private static Page.GetByRoleOptions named(String words) {
        return new Page.GetByRoleOptions().setName(words).setExact(true);
    }
}
