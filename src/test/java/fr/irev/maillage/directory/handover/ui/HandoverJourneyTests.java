package fr.irev.maillage.directory.handover.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.irev.maillage.directory.NewMandate;
import fr.irev.maillage.directory.NewPerson;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PeopleFixtures;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.testing.Accessibility;
import fr.irev.maillage.testing.BrowserSession;
import fr.irev.maillage.testing.BrowserTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class HandoverJourneyTests {

    private final PersonService people;
    private final PeopleFixtures fixtures;

    HandoverJourneyTests(@Autowired PersonService people, @Autowired JdbcClient database) {
        this.people = people;
        this.fixtures = new PeopleFixtures(database);
    }

    @Test
    void aSeatIsHandedOverAndTakenBackByKeyboard(BrowserSession browser) {
        var town = heldSeat("Ville du clavier passé", "Odile", "Partante-Essai");
        CurrentUser.asSystem(() -> people.create(new NewPerson(null, "Yves", "Arrivant-Clavier", null)));
        var page = browser.signIn("animation");
        page.navigate(browser.baseUrl() + "/organisations/" + town.organisationId());
        open(page);
        browser.screenshot(page, "dialog");
        Accessibility.check(page);

        var search = page.getByLabel("Qui arrive\u00a0?");
        search.focus();
        page.keyboard().type("Arrivant-Clavier");
        page.locator("vaadin-combo-box-item").first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator(".handover li").nth(1)).containsText("Yves Arrivant-Clavier arrive le");
        browser.screenshot(page, "foretold");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        browser.screenshot(page, "foretold-dark");
        Accessibility.checkContrast(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        press(page, "Enregistrer la passation");

        var standing = page.getByText("Odile Partante-Essai quitte le poste").first();
        standing.waitFor();
        assertThat(page.locator("vaadin-dialog")).hasCount(0);
        browser.screenshot(page, "done");
        Accessibility.check(page);
        var back =
                page.locator("vaadin-button:has-text('Annuler la passation')").first();
        back.focus();
        page.keyboard().press("Enter");
        page.getByText("La passation est annulée").waitFor();
        assertThat(page.locator("vaadin-button:has-text('Annuler la passation')"))
                .hasCount(0);
    }

    @Test
    void theDialogFitsAPhone(BrowserSession browser) {
        var town = heldSeat("Ville du téléphone passé", "Basile", "Partant-Téléphone");
        var page = browser.signInOnPhone("animation");
        page.navigate(browser.baseUrl() + "/organisations/" + town.organisationId());
        open(page);
        page.getByText("Cette personne n’est pas encore dans la base").click();
        page.getByLabel("Prénom").waitFor();
        page.getByLabel("Nom", new Page.GetByLabelOptions().setExact(true)).fill("Arrivée-Téléphone");
        page.getByLabel("Courriel dans ce poste").fill("arrivee@telephone.example");
        page.keyboard().press("Tab");
        page.getByText("Lire le message").click();
        page.frameLocator(".handover-letter").getByText("D’où elles viennent").waitFor();
        browser.screenshot(page, "phone");
        assertThat(((Number) page.evaluate(
                                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .intValue())
                .isLessThanOrEqualTo(0);
        Accessibility.check(page);
    }

    private OrganisationId heldSeat(String name, String given, String family) {
        var town = fixtures.organisation(name);
        var seat = fixtures.seat(town, PeopleFixtures.PILOT, true);
        CurrentUser.asSystem(() -> {
            var person = people.create(new NewPerson(null, given, family, null));
            return people.openMandate(new NewMandate(
                    person, PeopleFixtures.terms(town, seat, LocalDate.of(2025, 3, 1), null, null), null, false));
        });
        return town;
    }

    private static void open(Page page) {
        var button = page.locator("vaadin-button:has-text('Passation')").first();
        button.waitFor();
        button.focus();
        page.keyboard().press("Enter");
        page.locator(".handover h3").waitFor();
    }

    private static void press(Page page, String button) {
        var found = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true));
        found.focus();
        page.keyboard().press("Enter");
    }
}
