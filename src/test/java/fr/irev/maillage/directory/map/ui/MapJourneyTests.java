package fr.irev.maillage.directory.map.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.irev.maillage.testing.Accessibility;
import fr.irev.maillage.testing.BrowserSession;
import fr.irev.maillage.testing.BrowserTest;
import fr.irev.maillage.testing.Keyboard;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
class MapJourneyTests {

    private static final String DRAWN = ".map-point";

    @Test
    void aPlaceIsChosenOnTheMapAndTheWayBackLeavesItAgain(BrowserSession browser) {
        var page = browser.signIn("accueil");
        var refused = refusals(page);
        page.navigate(browser.baseUrl() + "/carte?couches=cite_educative");
        assertThat(page.locator(DRAWN)).hasCount(22);
        browser.screenshot(page, "cites");
        Accessibility.check(page);

        page.locator(DRAWN + "[title^='Cité éducative d’Amiens'], " + DRAWN + "[title*='Calais']")
                .first()
                .dispatchEvent("click");

        assertThat(page.locator(".map-place h2")).containsText("Cité éducative");
        page.waitForURL(Pattern.compile("lieu=s\\d+"));
        assertThat(page.locator(".map-place").getByText("Ouvrir la fiche")).isVisible();
        Accessibility.check(page);

        page.goBack();
        assertThat(page.locator(".map-place h2")).hasCount(0);
        assertThat(refused).as("refused by the content security policy").isEmpty();
    }

    @Test
    void theMapIsMovedAndAskedByKeyboard(BrowserSession browser) {
        var page = browser.signIn("accueil");
        page.navigate(browser.baseUrl() + "/carte");
        page.locator(DRAWN).first().waitFor();
        var keyboard = new Keyboard(page);
        keyboard.reach(page.locator(".map-canvas"));
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");

        var ask = page.locator(".map-ask a");
        ask.waitFor();
        assertThat(ask).isFocused();
        assertThat(ask.getAttribute("href")).matches("qui-contacter\\?q=\\d{2}\\.\\d{5}%2C%20\\d\\.\\d{5}");
        page.keyboard().press("Escape");
        assertThat(page.locator(".map-canvas")).isFocused();
        page.keyboard().press("Enter");
        ask.waitFor();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("qui-contacter"));
    }

    @Test
    void theMapIsPassedOverAndAPlaceChosenInTheList(BrowserSession browser) {
        var page = browser.signIn("accueil");
        page.navigate(browser.baseUrl() + "/carte?couches=qpv");
        page.locator(DRAWN).first().waitFor();
        var keyboard = new Keyboard(page);
        keyboard.press(page.getByText("Passer la carte, aller à la liste"));
        assertThat(page.locator("#liste")).isFocused();

        var show = page.locator("vaadin-button:has-text('Montrer')").first();
        show.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".map-place h2")).isFocused();
        page.locator(".map-outline.map-chosen").first().waitFor();
        browser.screenshot(page, "outline");
    }

    @Test
    void asManyPlacesAreDrawnAsAreListed(BrowserSession browser) {
        var page = browser.signIn("accueil");
        for (var choice : List.of("couches=contrat_de_ville", "etat=vacant", "fonction=CPO&couches=cite_educative")) {
            page.navigate(browser.baseUrl() + "/carte?" + choice);
            page.locator(DRAWN).first().waitFor();
            int drawn = page.locator(DRAWN).count();
            assertThat(((Number) page.locator("vaadin-grid").evaluate("grid => grid._flatSize")).intValue())
                    .as(choice)
                    .isEqualTo(drawn);
        }
    }

    @Test
    void theMapFitsAPhoneAndTheDark(BrowserSession browser) {
        var page = browser.signInOnPhone("accueil");
        page.navigate(browser.baseUrl() + "/carte?etat=vacant");
        page.locator(DRAWN).first().waitFor();
        browser.screenshot(page, "phone");
        assertThat(((Number) page.evaluate(
                                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .intValue())
                .isLessThanOrEqualTo(0);
        Accessibility.check(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Accessibility.checkContrast(page);
    }

    @Test
    void whoIsNotSignedInSeesNoDrawing(BrowserSession browser) {
        var page = browser.open("/carte/contours/1");

        assertThat(page.locator("input[name=password]")).isVisible();
        assertThat(page.getByText("MultiPolygon")).hasCount(0);
    }

    private static List<String> refusals(Page page) {
        var refused = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(message.text());
            }
        });
        return refused;
    }
}
