package fr.irev.maillage.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import fr.irev.maillage.testing.Accessibility;
import fr.irev.maillage.testing.BrowserSession;
import fr.irev.maillage.testing.BrowserTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Someone goes on typing although the server no longer knows their session: it has expired, or the server was started again. */
@BrowserTest
class SessionEndJourneyTests {

    private static final String PASSWORD = "la-demo-de-la-base";

    @Test
    void whatWasTypedIsThereAfterSigningInAgain(BrowserSession browser) {
        var page = browser.signIn("animation");
        page.navigate(browser.baseUrl() + "/personnes/creer");
        field(page, "Prénom").fill("Zoé");
        field(page, "Fonction").click();
        var functions = page.getByRole(AriaRole.OPTION);
        var function = functions.first().innerText().strip();
        functions.first().click();
        field(page, "Premier jour").fill("1/9/26");
        field(page, "Premier jour").press("Tab");
        assertThat(field(page, "Premier jour")).hasValue("01/09/2026");
        endSession(page);
        field(page, "Nom").fill("O'Brien <script>");
        field(page, "Note").fill("Rappeler lundi.\nAprès 14 h.");
        button(page, "Ajouter cette personne").click();

        var told = page.getByText("Votre session a expiré");
        assertThat(told).isVisible();
        browser.screenshot(page, "told");
        told.click();

        assertThat(page).hasURL(Pattern.compile(".*/connexion\\?expiree$"));
        assertThat(page.getByRole(AriaRole.ALERT))
                .hasText("Votre session a expiré. Reconnectez-vous\u00a0: votre saisie est conservée.");
        browser.screenshot(page, "door");
        Accessibility.check(page);
        page.locator("input[name=username]").fill("animation");
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("input[name=password]").press("Enter");

        assertThat(page).hasURL(Pattern.compile(".*/personnes/creer.*"));
        assertThat(page.getByText("Votre saisie a été retrouvée.")).isVisible();
        assertThat(field(page, "Prénom")).hasValue("Zoé");
        assertThat(field(page, "Nom")).hasValue("O'Brien <script>");
        assertThat(field(page, "Note")).hasValue("Rappeler lundi.\nAprès 14 h.");
        assertThat(field(page, "Fonction")).hasValue(function);
        assertThat(field(page, "Premier jour")).hasValue("01/09/2026");
        browser.screenshot(page, "found again");
    }

    @Test
    void anEventThatWasBeingPreparedIsThereAgain(BrowserSession browser) {
        var page = browser.signIn("communication");
        page.navigate(browser.baseUrl() + "/evenements");
        button(page, "Créer un événement").click(); // by a click, as people do
        field(page, "Titre").fill("Visite de l’atelier");
        field(page, "Format").click();
        page.getByRole(AriaRole.OPTION).first().click();
        assertThat(field(page, "Format")).not().hasValue("");
        var format = field(page, "Format").inputValue();
        page.getByLabel("Début, jour").fill("01/07/2099");
        page.getByLabel("Début, jour").press("Tab");
        page.getByLabel("Début, heure").fill("09:30");
        page.getByLabel("Début, heure").press("Tab");
        endSession(page);
        field(page, "Lieu").fill("Salle des fêtes de Rivecourt");
        field(page, "Nombre de places").fill("25");
        field(page, "Présentation").fill("Matin : échanges.\nAprès-midi : ateliers.");
        button(page, "Enregistrer").click();
        signInAgain(page, "communication");

        assertThat(page.getByText("Votre saisie a été retrouvée.")).isVisible();
        assertThat(field(page, "Titre")).hasValue("Visite de l’atelier");
        assertThat(field(page, "Format")).hasValue(format);
        assertThat(page.getByLabel("Début, jour")).hasValue("01/07/2099");
        assertThat(page.getByLabel("Début, heure")).hasValue("09:30");
        assertThat(field(page, "Lieu")).hasValue("Salle des fêtes de Rivecourt");
        assertThat(field(page, "Nombre de places")).hasValue("25");
        assertThat(field(page, "Présentation")).hasValue("Matin : échanges.\nAprès-midi : ateliers.");
    }

    @Test
    void anAudienceThatWasBeingComposedIsThereAgain(BrowserSession browser) {
        var page = browser.signIn("communication");
        page.navigate(browser.baseUrl() + "/audiences/creer");
        page.getByRole(AriaRole.COMBOBOX, named("Fonctions")).first().click();
        page.getByRole(AriaRole.OPTION).first().click();
        page.keyboard().press("Escape");
        var said = page.locator(".rule-sentence");
        assertThat(said).not().hasText("Personne pour l’instant");
        var sentence = said.innerText();
        endSession(page);
        field(page, "Nom").fill("Invités de printemps");
        button(page, "Enregistrer").click();
        signInAgain(page, "communication");

        assertThat(page.getByText("Votre saisie a été retrouvée.")).isVisible();
        assertThat(field(page, "Nom")).hasValue("Invités de printemps");
        assertThat(said).hasText(sentence);
        button(page, "Enregistrer").click();
        assertThat(page).hasURL(Pattern.compile(".*/audiences/\\d+$"));
        page.reload();
        assertThat(said).hasText(sentence);
        assertThat(page.getByText("Votre saisie a été retrouvée.")).hasCount(0);
    }

    @Test
    void aLetterLosesNothingThatWasTypedAfterTheLastKeeping(BrowserSession browser) {
        var page = browser.signIn("communication");
        page.navigate(browser.baseUrl() + "/envois");
        button(page, "Nouvelle lettre").click();
        field(page, "Objet").fill("La lettre de mai");
        button(page, "Texte").click();
        assertThat(page.locator("iframe[title='Aperçu de la lettre']")
                        .contentFrame()
                        .locator("h1"))
                .hasText("La lettre de mai");
        var text = field(page, "Texte").last();
        endSession(page);
        text.fill("Chères et chers collègues,");
        field(page, "Objet").fill("La lettre de juin");
        signInAgain(page, "communication");

        assertThat(page.getByText("Votre saisie a été retrouvée.")).isVisible();
        assertThat(field(page, "Objet")).hasValue("La lettre de juin");
        assertThat(text).hasValue("Chères et chers collègues,");
        assertThat(page.locator("iframe[title='Aperçu de la lettre']")
                        .contentFrame()
                        .locator("h1"))
                .hasText("La lettre de juin");
        page.reload();
        assertThat(field(page, "Objet")).hasValue("La lettre de juin");
        assertThat(text).hasValue("Chères et chers collègues,");
        assertThat(page.getByText("Votre saisie a été retrouvée.")).hasCount(0);
    }

    @Test
    void whatWasGivenUpDoesNotComeBack(BrowserSession browser) {
        var page = browser.signIn("animation");
        page.navigate(browser.baseUrl() + "/personnes/creer");
        field(page, "Nom").fill("Presque");
        button(page, "Abandonner").click();
        assertThat(button(page, "Rester sur cette page")).isFocused();
        page.keyboard().press("Enter"); // whoever answers without reading loses nothing
        assertThat(button(page, "Rester sur cette page")).hasCount(0);
        assertThat(field(page, "Nom")).hasValue("Presque");
        button(page, "Abandonner").click();
        button(page, "Quitter sans enregistrer").click();
        assertThat(page).hasURL(Pattern.compile(".*/personnes$"));

        page.navigate(browser.baseUrl() + "/personnes/creer");
        assertThat(field(page, "Nom")).hasValue("");
    }

    @Test
    void whoeverSignsInInsteadFindsNothing(BrowserSession browser) {
        var page = browser.signIn("animation");
        page.navigate(browser.baseUrl() + "/personnes/creer");
        field(page, "Nom").fill("Presque");
        endSession(page);
        page.reload();
        page.locator("input[name=username]").fill("admin");
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("input[name=password]").press("Enter");

        assertThat(page).hasURL(Pattern.compile(".*/personnes/creer.*"));
        assertThat(field(page, "Nom")).hasValue("");
    }

    private static void signInAgain(Page page, String login) {
        page.getByText("Votre session a expiré").click();
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("input[name=password]").press("Enter");
    }

    private static Page.GetByRoleOptions named(String words) {
        return new Page.GetByRoleOptions().setName(words).setExact(true);
    }

    /** As after a restart: the browser shows a session that the server does not know. */
    private static void endSession(Page page) {
        var context = page.context();
        List<Cookie> known = context.cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .toList();
        known.forEach(cookie -> cookie.value = "0123456789ABCDEF0123456789ABCDEF");
        context.addCookies(known);
    }

    private static com.microsoft.playwright.Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static com.microsoft.playwright.Locator button(Page page, String text) {
        return page.getByRole(AriaRole.BUTTON, named(text));
    }
}
