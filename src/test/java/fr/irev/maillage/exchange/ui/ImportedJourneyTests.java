package fr.irev.maillage.exchange.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.irev.maillage.exchange.ImportId;
import fr.irev.maillage.exchange.PeopleImports;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.testing.Accessibility;
import fr.irev.maillage.testing.BrowserSession;
import fr.irev.maillage.testing.BrowserTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class ImportedJourneyTests {

    private static final String FILE = """
            Nom;Courriel;Fonction;Organisme
            Aubert;aubert@voyage-%1$s.example;Agent;Structure Voyage %1$s
            Bernon;bernon@voyage-%1$s.example;Agent;Structure Voyage %1$s
            Cordier;cordier@ville;Agent;Structure Voyage %1$s
            """;

    private final PeopleImports imports;
    private final JdbcClient database;

    ImportedJourneyTests(@Autowired PeopleImports imports, @Autowired JdbcClient database) {
        this.imports = imports;
        this.database = database;
    }

    @Test
    void anImportIsTakenBackWithTheKeyboard(BrowserSession browser) {
        var id = bringIn("un");
        var page = browser.signIn("animation");
        page.navigate(browser.baseUrl() + "/importer/" + id.importId());

        button(page, "Voir ce que l’annulation ferait").press("Enter");
        assertThat(button(page, "Annuler cet import")).isFocused();
        assertThat(page.getByText("1 fiche créée par cet import serait supprimée."))
                .isVisible();
        browser.screenshot(page, "import-undo");
        Accessibility.check(page);

        button(page, "Annuler cet import").press("Enter");
        assertThat(page.getByText("Cet import a été annulé par")).isVisible();
        assertThat(page.locator("h1")).hasText("Import de « gens.csv »");
        browser.screenshot(page, "import-undone");
        Accessibility.check(page);
    }

    @Test
    void whatWouldHappenFitsATelephone(BrowserSession browser) {
        var id = bringIn("deux");
        var page = browser.signInOnPhone("animation");
        page.navigate(browser.baseUrl() + "/importer/" + id.importId());
        button(page, "Voir ce que l’annulation ferait").click();
        button(page, "Annuler cet import").waitFor();
        browser.screenshot(page, "import-undo-phone");

        var overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue()).isLessThanOrEqualTo(0);
        Accessibility.check(page);
    }

    /** Two come in, and somebody works on one of them. */
    private ImportId bringIn(String name) {
        var file = FILE.formatted(name).getBytes(StandardCharsets.UTF_8);
        var id = CurrentUser.asSystem(() -> {
            var begun = imports.begin("gens.csv", file);
            assertThat(imports.run(begun)).isTrue();
            return begun;
        });
        database.sql("update mandate set version = version + 1 where email = :email")
                .param("email", "bernon@voyage-" + name + ".example")
                .update();
        return id;
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
