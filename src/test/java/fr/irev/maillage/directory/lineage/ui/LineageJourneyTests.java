package fr.irev.maillage.directory.lineage.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.irev.maillage.audiences.AudienceFixtures;
import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.testing.Accessibility;
import fr.irev.maillage.testing.BrowserSession;
import fr.irev.maillage.testing.BrowserTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class LineageJourneyTests {

    private final AudienceFixtures world;

    LineageJourneyTests(@Autowired JdbcClient database) {
        this.world = new AudienceFixtures(database);
    }

    @Test
    void twoOrganisationsAreMergedAndTakenApartByKeyboard(BrowserSession browser) {
        var old = withATree("Mission locale du pays d’essai");
        world.organisation("EPCI", "Réussir Ensemble Clavier", null);
        var page = browser.signIn("animation");
        page.navigate(browser.baseUrl() + "/organisations/" + old.organisationId());
        page.getByText("Service habitat").waitFor();
        browser.screenshot(page, "tree");
        Accessibility.check(page);
        press(page, "Fusion ou changement de nom");
        page.getByLabel("Elle a rejoint une autre structure").check();
        var into = page.getByLabel("Structure rejointe");
        into.focus();
        page.keyboard().type("Réussir Ensemble Clavier");
        page.locator("vaadin-combo-box-item").first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator(".handover li").nth(1)).containsText("mandat ouvert continue");
        browser.screenshot(page, "merger");
        Accessibility.check(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Accessibility.checkContrast(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        press(page, "Enregistrer");

        page.getByText("Remplacée, à partir du").waitFor();
        browser.screenshot(page, "merged");
        Accessibility.check(page);
        var back = page.locator(".sheet vaadin-button:has-text('Annuler')").first();
        back.focus();
        page.keyboard().press("Enter");
        page.getByText("C’est annulé").waitFor();
        assertThat(page.getByText("Remplacée, à partir du")).hasCount(0);
    }

    @Test
    void aNewNameIsWrittenOnAPhone(BrowserSession browser) {
        var old = withATree("Direccte d’essai");
        var page = browser.signInOnPhone("animation");
        page.navigate(browser.baseUrl() + "/organisations/" + old.organisationId());
        press(page, "Fusion ou changement de nom");
        page.getByLabel("Nouveau nom").fill("DREETS d’essai");
        page.keyboard().press("Tab");
        assertThat(page.locator(".handover li").first()).containsText("s’appelle «\u00a0DREETS d’essai\u00a0»");
        browser.screenshot(page, "renaming-phone");
        Accessibility.check(page);
        press(page, "Enregistrer");
        assertThat(page.locator("h1")).hasText("DREETS d’essai");
        browser.screenshot(page, "renamed-phone");
    }

    private OrganisationId withATree(String name) {
        var cpo = new FunctionCode("CPO");
        var old = world.organisation("EPCI", name, null);
        var direction = world.organisation("EPCI", "Direction de la cohésion sociale", null, old);
        var service = world.organisation("EPCI", "Service habitat", null, direction);
        world.mandate(world.person("Odile", "Directrice-Essai"), old, cpo, null, null, LocalDate.of(2020, 1, 6), null);
        world.mandate(world.person("Yves", "Adjoint-Essai"), service, cpo, null, null, LocalDate.of(2021, 3, 1), null);
        return old;
    }

    private static void press(Page page, String text) {
        var button = page.locator("vaadin-button:has-text('" + text + "')").last();
        button.focus();
        page.keyboard().press("Enter");
    }
}
