package fr.irev.maillage.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.irev.maillage.testing.BrowserSession;
import fr.irev.maillage.testing.BrowserTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When something opens, or goes with the button that was pressed, the cursor stands where one goes on. */
@BrowserTest
class FocusJourneyTests {

    @Autowired
    JdbcClient database;

    @Test
    void aCompositionBeginsWithItsFirstFunction(BrowserSession browser) {
        var page = browser.signIn("admin");
        page.navigate(browser.baseUrl() + "/reseaux/" + number("select network_id from network where code = 'CPO'"));
        var export = page.getByText("Exporter (CSV)");
        export.scrollIntoViewIfNeeded();
        browser.screenshot(page, "network");
        button(page, "Modifier la composition").click();

        assertThat(page.getByRole(AriaRole.COMBOBOX, named("Fonction")).first()).isFocused();
    }

    @Test
    void whoTakesAnotherFileStandsOnTheButtonThatChoosesIt(BrowserSession browser) {
        var page = browser.signIn("admin");
        page.navigate(browser.baseUrl() + "/importer");
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(
                        "gens.csv",
                        "text/csv",
                        "Prénom;Nom;Courriel;Organisme\nZoé;Kérébel;zoe@ville.example;Ville\n"
                                .getBytes(StandardCharsets.UTF_8)));
        button(page, "Choisir un autre fichier").click();

        assertThat(page.locator("vaadin-upload [slot=add-button]")).isFocused();
    }

    @Test
    void whatIsAskedBeforeATokenIsRevokedNamesIt(BrowserSession browser) {
        var page = browser.signIn("admin");
        page.navigate(browser.baseUrl() + "/comptes");
        page.getByRole(AriaRole.TEXTBOX, named("Usage du jeton")).fill("Site de la métropole");
        button(page, "Créer un jeton").click();
        button(page, "Fermer").click();
        button(page, "Révoquer : Site de la métropole").click();

        assertThat(page.getByText("Révoquer le jeton «\u00a0Site de la métropole\u00a0»\u00a0?"))
                .isVisible();
        browser.screenshot(page, "token");
        button(page, "Abandonner").click();
        assertThat(button(page, "Révoquer : Site de la métropole")).isVisible();
    }

    private long number(String query) {
        return database.sql(query).query(Long.class).single();
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, named(words));
    }

    private static Page.GetByRoleOptions named(String words) {
        return new Page.GetByRoleOptions().setName(words).setExact(true);
    }
}
