package fr.irev.maillage.directory.merging.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.irev.maillage.directory.NewPerson;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.testing.Accessibility;
import fr.irev.maillage.testing.BrowserSession;
import fr.irev.maillage.testing.BrowserTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class MergeJourneyTests {

    private final PersonService people;

    MergeJourneyTests(@Autowired PersonService people) {
        this.people = people;
    }

    @Test
    void twoSheetsAreMergedAndTakenApartAgainByKeyboard(BrowserSession browser) {
        var kept = create("Agnès", "Doublon-Clavier");
        var other = create("Agnes", "Doublon-Clavier");
        var page = browser.signIn("animation");
        page.navigate(browser.baseUrl() + "/personnes/" + kept.personId());
        press(page, "Fusionner");
        var search = page.getByLabel("L’autre fiche");
        search.waitFor();
        Accessibility.check(page);

        search.focus();
        page.keyboard().type("Doublon-Clavier");
        page.locator("vaadin-combo-box-item").first().waitFor();
        page.keyboard().press("ArrowDown"); // the sheet itself
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page)
                .hasURL(Pattern.compile(".*/personnes/" + kept.personId() + "/fusionner\\?avec=" + other.personId()));
        page.getByRole(AriaRole.BUTTON, named("Fusionner ces deux fiches")).waitFor();
        browser.screenshot(page, "merge");
        Accessibility.check(page);

        page.getByRole(AriaRole.RADIO, named("Agnès")).focus();
        page.keyboard().press("ArrowDown");
        press(page, "Fusionner ces deux fiches");
        assertThat(page.locator("h1")).hasText("Agnes Doublon-Clavier");
        browser.screenshot(page, "merged");
        Accessibility.check(page);

        press(page, "Annuler la fusion – Agnes Doublon-Clavier");
        assertThat(page.locator("h1")).hasText("Agnès Doublon-Clavier");
        page.navigate(browser.baseUrl() + "/personnes/" + other.personId());
        assertThat(page.locator("h1")).hasText("Agnes Doublon-Clavier");
    }

    @Test
    void theComparisonAndTheTrashFitAPhone(BrowserSession browser) {
        var kept = create("Basile", "Doublon-Téléphone");
        var other = create("Bazile", "Doublon-Téléphone");
        var page = browser.signInOnPhone("animation");
        page.navigate(browser.baseUrl() + "/personnes/" + kept.personId() + "/fusionner?avec=" + other.personId());
        page.getByRole(AriaRole.BUTTON, named("Fusionner ces deux fiches")).waitFor();
        browser.screenshot(page, "merge-phone");
        assertThat(overflow(page)).isLessThanOrEqualTo(0);
        Accessibility.check(page);

        page.navigate(browser.baseUrl() + "/corbeille");
        assertThat(page.locator("h1")).hasText("Corbeille");
        browser.screenshot(page, "trash-phone");
        assertThat(overflow(page)).isLessThanOrEqualTo(0);
        Accessibility.check(page);
    }

    @Test
    void somebodyIsPutInTheTrashAndTakenOutByKeyboard(BrowserSession browser) {
        var person = create("Coline", "Corbeille-Clavier");
        var page = browser.signIn("animation");
        page.navigate(browser.baseUrl() + "/personnes/" + person.personId());
        press(page, "Mettre à la corbeille");
        page.getByText("La personne ne recevra plus rien").waitFor();
        browser.screenshot(page, "trash-dialog");
        Accessibility.check(page);
        assertThat(page.locator("vaadin-dialog").getByRole(AriaRole.BUTTON, inside("Mettre à la corbeille")))
                .isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Personnes");

        page.navigate(browser.baseUrl() + "/corbeille");
        page.getByRole(AriaRole.BUTTON, named("Reprendre la fiche de Coline Corbeille-Clavier"))
                .waitFor();
        browser.screenshot(page, "trash");
        Accessibility.check(page);
        press(page, "Reprendre la fiche de Coline Corbeille-Clavier");
        assertThat(page.locator("h1")).hasText("Coline Corbeille-Clavier");
    }

    private PersonId create(String given, String family) {
        return CurrentUser.asSystem(() -> people.create(new NewPerson(null, given, family, null)));
    }

    private static void press(Page page, String button) {
        var found = page.getByRole(AriaRole.BUTTON, named(button));
        found.waitFor();
        found.focus();
        page.keyboard().press("Enter");
    }

    private static int overflow(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    private static Locator.GetByRoleOptions inside(String words) {
        return new Locator.GetByRoleOptions().setName(words).setExact(true);
    }

    private static Page.GetByRoleOptions named(String words) {
        return new Page.GetByRoleOptions().setName(words).setExact(true);
    }
}
