package fr.irev.maillage.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.irev.maillage.testing.Accessibility;
import fr.irev.maillage.testing.BrowserSession;
import fr.irev.maillage.testing.BrowserTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
class SignInJourneyTests {

    @Test
    void whoeverIsUnknownIsSentToTheDoor(BrowserSession browser) {
        var page = browser.open("/");

        assertThat(page).hasURL(Pattern.compile(".*/connexion$"));
        page.locator("input[name=password]").waitFor();
        browser.screenshot(page, "door");
        Accessibility.check(page);
    }

    @Test
    void aMemberOfTheStaffComesHome(BrowserSession browser) {
        var page = browser.signIn("accueil");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
        browser.screenshot(page, "home");
        Accessibility.check(page);
    }

    @Test
    void andOnATelephone(BrowserSession browser) {
        var page = browser.signInOnPhone("accueil");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
        browser.screenshot(page, "home");
        Accessibility.check(page);
    }
}
