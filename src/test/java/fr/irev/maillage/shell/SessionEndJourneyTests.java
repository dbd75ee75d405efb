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
    void whatWasGivenUpDoesNotComeBack(BrowserSession browser) {
        var page = browser.signIn("animation");
        page.navigate(browser.baseUrl() + "/personnes/creer");
        field(page, "Nom").fill("Presque");
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
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text));
    }
}
