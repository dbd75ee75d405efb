package fr.irev.maillage.events.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.irev.maillage.testing.Accessibility;
import fr.irev.maillage.testing.BrowserSession;
import fr.irev.maillage.testing.BrowserTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class EventNewsJourneyTests {

    @Autowired
    JdbcClient database;

    private long event;

    @BeforeEach
    void anEventWithGuests() {
        event = database.sql("""
                select e.event_id from event e join registration r on r.event_id = e.event_id
                where e.status = 'OPEN' and e.starts_at > now() and r.state = 'CONFIRMED'
                group by e.event_id having count(*) > 1
                order by e.starts_at limit 1
                """).query(Long.class).single();
    }

    @Test
    void anEventIsMovedAndItsGuestsAreTold(BrowserSession browser) {
        var page = browser.signIn("communication");
        page.navigate(browser.baseUrl() + "/evenements/" + event);
        button(page, "Modifier").click();
        page.getByLabel("Lieu", new Page.GetByLabelOptions().setExact(true)).fill("Maison des habitants");
        button(page, "Enregistrer").click();

        assertThat(page.getByText("Un message parti ne se reprend pas.")).isVisible();
        browser.screenshot(page, "question");
        Accessibility.check(page);
        button(page, "Enregistrer et prévenir").click();

        assertThat(page.getByText(Pattern.compile("\\d+ personnes sont prévenues")))
                .isVisible();
        assertThat(page.locator("dl").first()).containsText("Maison des habitants");
        page.navigate(browser.baseUrl() + "/repetition");
        var message = page.getByText(Pattern.compile("^Changement")).first();
        message.waitFor();
        message.click();
        var letter = page.frameLocator("iframe");
        assertThat(letter.locator("body")).containsText("Au lieu de");
        browser.screenshot(page, "message");
    }

    @Test
    void anEventIsCalledOffOnATelephoneWithWordsThatSayWhoIsTold(BrowserSession browser) {
        var page = browser.signInOnPhone("communication");
        page.navigate(browser.baseUrl() + "/evenements/" + event);
        button(page, "Annuler l’événement").click();
        var tell = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Annuler et prévenir \\d+")));
        assertThat(tell).isVisible();
        browser.screenshot(page, "call-off");
        Accessibility.check(page);
        for (Locator box : page.getByRole(AriaRole.CHECKBOX).all()) {
            box.uncheck();
        }
        button(page, "Annuler sans prévenir").waitFor();
        button(page, "Le garder").click();
        assertThat(button(page, "Annuler l’événement")).isVisible();
        button(page, "Modifier").click();
        page.getByLabel("Lieu", new Page.GetByLabelOptions().setExact(true)).fill("Ailleurs");
        button(page, "Enregistrer").click();
        assertThat(button(page, "Enregistrer sans prévenir")).isInViewport();
        browser.screenshot(page, "question");
        button(page, "Revenir à la saisie").click();
        assertThat(page.getByLabel("Lieu", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("Ailleurs");
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }
}
