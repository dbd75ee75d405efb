package fr.irev.maillage.directory.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.irev.maillage.testing.Accessibility;
import fr.irev.maillage.testing.BrowserSession;
import fr.irev.maillage.testing.BrowserTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
class PeopleJourneyTests {

    @Test
    void somebodyIsEnteredAndFoundAgain(BrowserSession browser) {
        var page = browser.signIn("animation");
        page.navigate(browser.baseUrl() + "/personnes");
        page.getByRole(AriaRole.BUTTON, named("Ajouter une personne")).waitFor();
        browser.screenshot(page, "people");
        Accessibility.check(page);

        page.getByRole(AriaRole.BUTTON, named("Ajouter une personne")).click();
        var family = page.getByLabel("Nom", exactly());
        family.waitFor();
        page.getByLabel("Premier jour").fill("31/02/2027");
        page.getByLabel("Premier jour").press("Tab");
        assertThat(page.getByText("Le 31 février n’existe pas.").first()).isVisible();
        page.getByRole(AriaRole.BUTTON, named("Ajouter cette personne")).click();
        assertThat(page.getByRole(AriaRole.ALERT)
                        .filter(new com.microsoft.playwright.Locator.FilterOptions()
                                .setHasText("informations sont à corriger")))
                .isFocused();
        browser.screenshot(page, "person-form-refused");
        Accessibility.check(page);

        page.getByLabel("Prénom").fill("Hélène");
        family.fill("O'Brien-Essai");
        page.getByLabel("Premier jour").fill("1/3/26");
        page.getByLabel("Premier jour").press("Tab");
        assertThat(page.getByLabel("Premier jour")).hasValue("01/03/2026");
        choose(page, "Organisation", "Maubeuge");
        page.getByLabel("Intitulé du poste").fill("Chargée de mission essai");
        page.getByLabel("Courriel professionnel").fill("helene.obrien@essai.example");
        page.getByRole(AriaRole.BUTTON, named("Ajouter cette personne")).click();
        assertThat(page).hasURL(Pattern.compile(".*/personnes/\\d+$"));
        assertThat(page.locator("h1")).hasText("Hélène O'Brien-Essai");
        browser.screenshot(page, "person");
        Accessibility.check(page);

        page.navigate(browser.baseUrl() + "/personnes");
        page.getByLabel("Rechercher", exactly()).fill("obrien essai");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("O'Brien-Essai Hélène")))
                .isVisible();
        assertThat(page).hasURL(Pattern.compile(".*[?&]q=obrien.*"));
    }

    @Test
    void theListFitsAPhone(BrowserSession browser) {
        var page = browser.signInOnPhone("animation");
        page.navigate(browser.baseUrl() + "/personnes");
        page.getByRole(AriaRole.LINK).first().waitFor();
        browser.screenshot(page, "people-phone");
        var overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");

        assertThat(((Number) overflow).intValue()).isLessThanOrEqualTo(0);
        Accessibility.check(page);
    }

    private static void choose(Page page, String label, String typed) {
        var box = page.getByLabel(label, exactly());
        box.fill(typed);
        page.locator("vaadin-combo-box-item")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(typed))
                .first()
                .click();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByRoleOptions named(String words) {
        return new Page.GetByRoleOptions().setName(words).setExact(true);
    }
}
