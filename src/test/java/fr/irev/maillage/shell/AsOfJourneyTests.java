package fr.irev.maillage.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import fr.irev.maillage.testing.Accessibility;
import fr.irev.maillage.testing.BrowserSession;
import fr.irev.maillage.testing.BrowserTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A day is typed, stands in the address, and comes back with the browser's own ways. */
@BrowserTest
class AsOfJourneyTests {

    private static final Pattern PAST = Pattern.compile(".*personnes\\?au=2021-05-07$");

    @Autowired
    private JdbcClient database;

    @Test
    void aDayIsTypedKeptAndLeftByKeyboard(BrowserSession browser) {
        var page = browser.signIn("animation");
        page.navigate(browser.baseUrl() + "/personnes");
        type(page, "7/5/21");
        assertThat(page).hasURL(PAST);
        assertThat(banner(page)).containsText("telle qu’elle était le ven. 7 mai 2021");
        assertThat(page.getByText("Ajouter une personne")).isHidden();
        browser.screenshot(page, "past");
        Accessibility.check(page);

        page.locator("vaadin-grid a[href*='au=2021-05-07']").first().click();
        assertThat(page).hasURL(Pattern.compile(".*personnes/\\d+\\?au=2021-05-07$"));
        assertThat(banner(page)).isVisible();
        browser.screenshot(page, "sheet");
        page.goBack();
        assertThat(page).hasURL(PAST);
        assertThat(banner(page)).isVisible();
        page.reload();
        assertThat(banner(page)).containsText("7 mai 2021");

        page.goBack();
        assertThat(page).hasURL(Pattern.compile(".*personnes$"));
        assertThat(banner(page)).hasCount(0);
        page.goForward();
        assertThat(banner(page)).isVisible();
        page.getByLabel("Revenir à aujourd’hui").focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*personnes$"));
        assertThat(banner(page)).hasCount(0);
    }

    @Test
    void whatIsNoDayStaysInTheFieldWithTheReason(BrowserSession browser) {
        var page = browser.signIn("animation");
        page.navigate(browser.baseUrl() + "/sieges");
        type(page, "31/02/2027");
        assertThat(page.getByText("Le 31 février n’existe pas.")).isVisible();
        assertThat(page.locator(".as-of input")).hasValue("31/02/2027");
        assertThat(page).hasURL(Pattern.compile(".*sieges$"));
        type(page, "1/1/27");
        assertThat(page.locator(".as-of input")).hasValue("01/01/2027");
        assertThat(page).hasURL(Pattern.compile(".*au=2027-01-01$"));
        type(page, "2027-02-28");
        assertThat(page).hasURL(Pattern.compile(".*au=2027-02-28$"));
        assertThat(page.locator(".as-of vaadin-date-picker[invalid]")).hasCount(0);
    }

    @Test
    void theSheetsOfAPastDayFitAPhone(BrowserSession browser) {
        var page = browser.signInOnPhone("animation");
        var network = database.sql("select min(network_id) from network where not restricted")
                .query(Long.class)
                .single();
        page.navigate(browser.baseUrl() + "/reseaux/" + network + "?au=2021-05-07");
        assertThat(banner(page)).isVisible();
        browser.screenshot(page, "network-phone");
        Accessibility.check(page);
    }

    private static com.microsoft.playwright.Locator banner(Page page) {
        return page.locator(".as-of-banner:visible");
    }

    private static void type(Page page, String day) {
        var field = page.locator(".as-of input");
        field.fill(day);
        field.press("Enter");
        field.press("Tab");
    }
}
