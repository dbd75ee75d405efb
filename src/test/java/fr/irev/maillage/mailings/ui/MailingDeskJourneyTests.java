package fr.irev.maillage.mailings.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.irev.maillage.testing.Accessibility;
import fr.irev.maillage.testing.BrowserSession;
import fr.irev.maillage.testing.BrowserTest;
import fr.irev.maillage.testing.Keyboard;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
class MailingDeskJourneyTests {

    @Test
    void aLetterIsWrittenAndLookedAt(BrowserSession browser) {
        var page = browser.signIn("communication");
        page.navigate(browser.baseUrl() + "/envois");
        page.getByRole(AriaRole.BUTTON, named("Nouvelle lettre")).waitFor();
        browser.screenshot(page, "mailings");
        Accessibility.check(page);
        page.getByRole(AriaRole.BUTTON, named("Nouvelle lettre")).click();
        assertThat(page).hasURL(Pattern.compile(".*/envois/\\d+$"));

        page.getByLabel("Objet").fill("La lettre de mai");
        page.getByRole(AriaRole.BUTTON, named("Texte")).click();
        var text = page.getByLabel("Texte", new Page.GetByLabelOptions().setExact(true))
                .last();
        text.fill("important");
        text.selectText();
        page.getByRole(AriaRole.BUTTON, named("Gras")).click();
        assertThat(text).hasValue("**important**");

        var letter = page.frameLocator("iframe[title='Aperçu de la lettre']");
        assertThat(letter.locator("h1")).hasText("La lettre de mai");
        assertThat(letter.locator("strong").last()).hasText("important");
        browser.screenshot(page, "mailing-desk");

        // The frame runs no script, so the letter is looked at in a page of its own and the desk without it.
        var html = page.locator("iframe").getAttribute("srcdoc");
        page.getByLabel("Texte seul").check();
        assertThat(page.locator("iframe")).hasCount(0);
        assertThat(page.locator("pre")).containsText("important");
        Accessibility.check(page);
        page.navigate("about:blank");
        page.setContent(html);
        browser.screenshot(page, "letter");
        Accessibility.check(page);
    }

    @Test
    void theMonthOfTheLetterIsChosenByKeyboardAlone(BrowserSession browser) {
        var page = browser.signIn("communication");
        var keyboard = new Keyboard(page);
        page.navigate(browser.baseUrl() + "/envois");

        keyboard.press(page.getByRole(AriaRole.BUTTON, named("Choisir un rythme")));
        page.getByRole(AriaRole.BUTTON, named("Enregistrer")).waitFor();
        browser.screenshot(page, "rhythm");
        Accessibility.check(page);
        keyboard.press(page.getByRole(AriaRole.BUTTON, named("Enregistrer")));
        assertThat(page.getByText("La lettre part le 1er mardi du mois à 10:00."))
                .isVisible();

        keyboard.press(page.getByRole(AriaRole.BUTTON, named("Changer le rythme")));
        keyboard.press(page.getByRole(AriaRole.BUTTON, named("Ne plus avoir de rythme")));
        assertThat(page.getByText("elle part quand vous le décidez")).isVisible();
    }

    private static Page.GetByRoleOptions named(String words) {
        return new Page.GetByRoleOptions().setName(words).setExact(true);
    }
}
