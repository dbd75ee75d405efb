package fr.irev.maillage.territories.geography.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.irev.maillage.territories.geography.GeographyFixtures;
import fr.irev.maillage.territories.geography.SentFile;
import fr.irev.maillage.testing.Accessibility;
import fr.irev.maillage.testing.BrowserSession;
import fr.irev.maillage.testing.BrowserTest;
import fr.irev.maillage.testing.Keyboard;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class GeographyJourneyTests {

    private static final String WEST = "QN00298N;Isle Ouest;32;;2;;2691;;;;;;;;;;;;;;;;";
    private static final String EAST = "QN00299N;Isle Est;32;;2;;2691;;;;;;;;;;;;;;;;";

    @Autowired
    JdbcClient database;

    @Test
    void aGeographyIsBroughtInAndTakenBackByKeyboard(BrowserSession browser) {
        var page = browser.signIn("animation");
        var keys = new Keyboard(page);
        send(browser, page);

        keys.press(button(page, "Comparer avec la base"));
        assertThat(page.getByText("2 nouveaux quartiers")).isVisible();
        browser.screenshot(page, "geography");
        Accessibility.check(page);

        keys.press(button(page, "Appliquer"));
        assertThat(page.getByText("2 quartiers ajoutés").first()).isVisible();
        assertThat(count("QN00298N")).isEqualTo(1);
        Accessibility.check(page);

        keys.press(button(page, "Annuler cette mise à jour"));
        assertThat(page.getByText("tout est comme avant")).isVisible();
        assertThat(count("QN00298N")).isZero();
    }

    @Test
    void theDifferencesFitAPhone(BrowserSession browser) {
        var page = browser.signInOnPhone("animation");
        send(browser, page);
        button(page, "Comparer avec la base").click();
        assertThat(page.getByText("2 nouveaux quartiers")).isVisible();
        browser.screenshot(page, "geography-phone");

        var overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue()).isLessThanOrEqualTo(0);
        Accessibility.check(page);
    }

    private void send(BrowserSession browser, Page page) {
        page.navigate(browser.baseUrl() + "/territoires/geographie-prioritaire");
        var files = new GeographyFixtures(database);
        var list = files.list(lines -> GeographyFixtures.and(WEST, EAST)
                .apply(GeographyFixtures.without("QN00202M").apply(lines)));
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload[] {payload(list)});
        assertThat(button(page, "Comparer avec la base")).isEnabled();
    }

    private static FilePayload payload(SentFile file) {
        return new FilePayload(file.name(), "text/csv", file.content());
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private int count(String code) {
        return database.sql("select count(*) from territory where code = :code")
                .param("code", code)
                .query(Integer.class)
                .single();
    }
}
