package fr.irev.maillage.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.irev.maillage.testing.Accessibility;
import fr.irev.maillage.testing.BrowserSession;
import fr.irev.maillage.testing.BrowserTest;
import fr.irev.maillage.testing.Keyboard;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the reference files presume and only staff know: who carries a contrat, where an organisation works, the mailbox of a seat. */
@BrowserTest
class SaidByStaffJourneyTests {

    private final JdbcClient database;

    SaidByStaffJourneyTests(@Autowired JdbcClient database) {
        this.database = database;
    }

    @Test
    void theMailboxOfASeatIsSaidByKeyboard(BrowserSession browser) {
        var page = browser.signIn("animation");
        page.navigate(browser.baseUrl() + "/sieges/" + seat());
        open(page, "Coordonnées du siège");
        assertThat(page.getByLabel("Boîte générique")).isFocused();
        page.keyboard().type("cite@calais");
        page.keyboard().press("Tab");
        page.keyboard().type("12");
        save(page);
        page.getByText("Numéro de téléphone illisible").waitFor();
        Accessibility.check(page);
        browser.screenshot(page, "seat-refused");

        page.getByLabel("Boîte générique").fill("cite@calais.example");
        page.getByLabel("Téléphone du siège").fill("03 20 25 10 29");
        save(page);

        page.getByText("Les coordonnées du siège sont enregistrées.").waitFor();
        assertThat(page.locator(".sheet a[href='mailto:cite@calais.example']")).isVisible();
        browser.screenshot(page, "seat");
        Accessibility.check(page);
    }

    @Test
    void whereAnOrganisationWorksIsSaidOnAPhone(BrowserSession browser) {
        var page = browser.signInOnPhone("animation");
        page.navigate(browser.baseUrl() + "/organisations/" + missionLocale());
        open(page, "Modifier la zone d’intervention");
        page.getByLabel("Territoires").waitFor();
        browser.screenshot(page, "area-phone");
        Accessibility.check(page);
        save(page);

        page.getByText("La zone d’intervention est enregistrée.").waitFor();
        assertThat(page.getByText("présumés, à confirmer")).hasCount(0);
        Accessibility.check(page);
    }

    @Test
    void theCarrierOfAContratIsChangedByKeyboard(BrowserSession browser) {
        var page = browser.signIn("animation");
        page.navigate(browser.baseUrl() + "/dispositifs/" + contrat());
        open(page, "Changer le porteur");
        Accessibility.check(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Accessibility.checkContrast(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        save(page);
        page.locator("vaadin-combo-box [slot=error-message]:has-text('Choisissez qui porte ce contrat.')")
                .waitFor();
        Accessibility.check(page);
        var commune = page.getByLabel("Commune", new Page.GetByLabelOptions().setExact(true));
        commune.focus();
        page.keyboard().press("Space");
        page.getByLabel("Porteur", new Page.GetByLabelOptions().setExact(true)).focus();
        page.keyboard().type("Coquelles");
        page.locator("vaadin-combo-box-item:has-text('Coquelles')").first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        browser.screenshot(page, "carrier");
        save(page);

        page.getByText("Coquelles porte ce contrat à partir du").waitFor();
        assertThat(page.locator(".sheet").getByText("jusqu’au").first()).isVisible();
        Accessibility.check(page);
    }

    private static void open(Page page, String text) {
        var button = page.locator("vaadin-button:has-text('" + text + "')").first();
        button.waitFor();
        new Keyboard(page).press(button);
    }

    private static void save(Page page) {
        new Keyboard(page).press(page.locator("vaadin-dialog vaadin-button:has-text('Enregistrer')"));
    }

    private long seat() {
        return number("""
                select s.seat_id from seat s join scheme c on c.scheme_id = s.scheme_id
                where c.code = 'CE-CALAIS' and s.function_code = 'CPO'
                """);
    }

    private long missionLocale() {
        return number("""
                select min(organisation_id) from organisation_coverage c join organisation o using (organisation_id)
                where o.type_code = 'MISSION_LOCALE' and not c.certain
                """);
    }

    private long contrat() {
        return number("select scheme_id from scheme where code = 'CDV2024-200090751'");
    }

    private long number(String question) {
        return database.sql(question).query(Long.class).single();
    }
}
