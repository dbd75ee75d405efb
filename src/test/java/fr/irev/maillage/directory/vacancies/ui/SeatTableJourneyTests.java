package fr.irev.maillage.directory.vacancies.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.irev.maillage.testing.Accessibility;
import fr.irev.maillage.testing.BrowserSession;
import fr.irev.maillage.testing.BrowserTest;
import fr.irev.maillage.testing.Keyboard;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
class SeatTableJourneyTests {

    @Test
    void aCellLeadsToItsSeatByKeyboardAndATaskIsGiven(BrowserSession browser) {
        var page = browser.signIn("animation");
        page.navigate(browser.baseUrl() + "/sieges/tableau?vacants=oui");
        page.locator(".seat-table").waitFor();
        Accessibility.check(page);
        var keyboard = new Keyboard(page);
        keyboard.press(page.locator(".seat-cell-vacant a").first());
        page.waitForURL(Pattern.compile("sieges/\\d+$"));

        keyboard.press(page.locator("vaadin-button:has-text('Tâche')").first());
        assertThat(page.locator("vaadin-dialog textarea")).isFocused();
        Accessibility.check(page);
        page.keyboard().type("Appeler la préfecture");
        keyboard.press(page.locator("vaadin-dialog vaadin-button:has-text('Enregistrer')"));

        page.getByText("Tâche enregistrée.").waitFor();
        assertThat(page.locator(".sheet").getByText("À faire\u00a0: Appeler la préfecture"))
                .isVisible();
        browser.screenshot(page, "seat");
        Accessibility.check(page);
    }

    @Test
    void headersStayInSightWhileTheTableScrolls(BrowserSession browser) {
        var page = browser.signInOnPhone("accueil");
        page.navigate(browser.baseUrl() + "/sieges/tableau");
        var frame = page.locator(".seat-table-frame");
        frame.waitFor();
        frame.evaluate("frame => frame.scrollTo(200, 300)");
        var edge = frame.boundingBox();
        var corner = page.locator(".seat-table thead th").first().boundingBox();

        assertThat(corner.x).isCloseTo(edge.x, org.assertj.core.data.Offset.offset(2.0));
        assertThat(corner.y).isCloseTo(edge.y, org.assertj.core.data.Offset.offset(2.0));
        assertThat(((Number) page.evaluate(
                                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .intValue())
                .isLessThanOrEqualTo(0);
        browser.screenshot(page, "phone");
        Accessibility.check(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Accessibility.checkContrast(page);
    }
}
