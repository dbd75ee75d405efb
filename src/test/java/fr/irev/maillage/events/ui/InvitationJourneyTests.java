package fr.irev.maillage.events.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.irev.maillage.testing.Accessibility;
import fr.irev.maillage.testing.BrowserSession;
import fr.irev.maillage.testing.BrowserTest;
import fr.irev.maillage.testing.Keyboard;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class InvitationJourneyTests {

    @Autowired
    JdbcClient database;

    private static final String EVENT = "Journée du réseau des CPO";

    @Test
    void aNetworkIsInvitedAndSomebodyAcceptsByKeyboardAlone(BrowserSession browser) {
        var page = browser.signIn("communication");
        var keyboard = new Keyboard(page);
        page.navigate(browser.baseUrl() + "/evenements");
        keyboard.openRow(page.locator("vaadin-grid"), EVENT);
        assertThat(page.locator("h1")).containsText(EVENT);
        assertThat(page.locator("dl")).containsText("prises sur 20");
        int taken =
                Integer.parseInt(page.locator("dl").innerText().replaceAll("(?s).*?(\\d+)\\h+prises\\h+sur.*", "$1"));
        browser.screenshot(page, "event");
        Accessibility.check(page);

        keyboard.press(page.getByRole(AriaRole.BUTTON, named("Inviter")));
        assertThat(page).hasURL(Pattern.compile(".*/envois/\\d+$"));
        assertThat(page.locator("h1")).hasText("Invitation : " + EVENT + " : coopérer avec les familles");
        keyboard.type(page.getByRole(AriaRole.TEXTBOX, named("Objet")), "Invitation au parcours");
        assertThat(page.locator("h1")).hasText("Invitation au parcours");
        keyboard.choose(page.getByRole(AriaRole.COMBOBOX, named("Audience")), "CPO", "Réseau des CPO");
        var figures = page.getByText(Pattern.compile("^[1-9]\\d* destinataires"));
        assertThat(figures).isVisible();
        var guests = figures.innerText().replaceAll("\\D.*", "");
        browser.screenshot(page, "invitation-desk");
        Accessibility.check(page);
        keyboard.press(page.getByRole(AriaRole.BUTTON, named("Envoyer…")));
        keyboard.press(page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^Envoyer à " + guests + "\\b"))));
        assertThat(page.locator(".page-head .state")).containsText("Terminé");

        page.navigate(browser.baseUrl() + "/repetition");
        var guestAddress = somebodyInvitedWhoHasNotAnswered();
        keyboard.type(page.getByRole(AriaRole.TEXTBOX, named("Destinataire")), guestAddress);
        page.waitForFunction("() => document.querySelector('vaadin-grid').size === 1");
        keyboard.openRow(page.locator("vaadin-grid"), "Invitation au parcours");
        assertThat(page.locator("dl")).containsText(guestAddress);
        var yes = page.frameLocator("iframe")
                .getByRole(AriaRole.LINK, new FrameLocator.GetByRoleOptions().setName("Je viens"));
        yes.waitFor();
        browser.screenshot(page, "invitation");

        var guest = browser.open(
                yes.getAttribute("href").substring(browser.baseUrl().length()));
        var finger = new Keyboard(guest);
        assertThat(guest.locator("h1")).containsText(EVENT);
        assertThat(guest.locator("script")).hasCount(0);
        Accessibility.check(guest);
        finger.press(guest.getByRole(AriaRole.BUTTON, named("Je viens")));
        assertThat(guest.locator("main")).containsText("vous avez une place");
        Accessibility.check(guest);
        browser.screenshot(guest, "accepted");

        page.navigate(browser.baseUrl() + "/evenements");
        keyboard.openRow(page.locator("vaadin-grid"), EVENT);
        assertThat(page.locator("dl")).containsText(Pattern.compile("(^|\\D)" + (taken + 1) + "\\sprises\\ssur\\s20"));
    }

    private String somebodyInvitedWhoHasNotAnswered() {
        return database.sql("""
                        select d.email from delivery d join mailing m on m.mailing_id = d.mailing_id
                        where m.subject = 'Invitation au parcours' and not exists (
                            select 1 from registration r where r.event_id = m.event_id and r.email = d.email)
                        order by d.email limit 1
                        """).query(String.class).single();
    }

    private static Page.GetByRoleOptions named(String words) {
        return new Page.GetByRoleOptions().setName(words).setExact(true);
    }
}
