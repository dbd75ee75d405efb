package fr.irev.maillage.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import fr.irev.maillage.testing.Accessibility;
import fr.irev.maillage.testing.BrowserSession;
import fr.irev.maillage.testing.BrowserTest;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every screen of the staff, in light and dark and on a telephone. The journeys check what stands in dialogs and public pages. */
@BrowserTest
class ScreensAccessibilityTests {

    @Autowired
    JdbcClient database;

    private List<String> screens = List.of();

    @BeforeEach
    void everyScreen() {
        screens = List.of(
                "",
                "qui-contacter",
                "qui-contacter?q=Beau%20Marais",
                "personnes",
                "personnes/creer",
                "personnes/" + one("select min(person_id) from mandate where ends_on is null and seat_id is not null"),
                "personnes/" + one("select min(person_id) from person") + "/modifier",
                "personnes/" + one("select min(person_id) from person") + "/fusionner?avec="
                        + one("select max(person_id) from person"),
                "corbeille",
                "intitules",
                "organisations",
                "organisations/creer",
                "organisations/" + one("select min(organisation_id) from mandate"),
                "sieges",
                "sieges/" + one("select min(seat_id) from seat where scheme_id is not null"),
                "sieges/tableau",
                "sieges/modeles",
                "carte",
                "carte?lieu=t" + one("select min(territory_id) from territory_outline"),
                "territoires",
                "territoires/" + one("select min(territory_id) from territory where kind = 'QPV'"),
                "territoires/" + one("select min(territory_id) from territory where kind = 'EPCI'"),
                "territoires?nature=QPV&geographie=2015",
                "territoires/geographie-prioritaire",
                "dispositifs/" + one("select min(scheme_id) from scheme where kind = 'CONTRAT_DE_VILLE'"),
                "personnes?au=2021-05-07",
                "personnes/" + one("select min(person_id) from mandate where ends_on is not null") + "?au=2021-05-07",
                "organisations/" + one("select min(organisation_id) from mandate") + "?au=2021-05-07",
                "sieges?au=2021-05-07",
                "territoires?au=2021-05-07",
                "dispositifs/" + one("select min(scheme_id) from scheme where kind = 'CITE_EDUCATIVE'")
                        + "?au=2021-05-07",
                "reseaux/" + one("select min(network_id) from network where not restricted") + "?au=2021-05-07",
                "reseaux",
                "reseaux/" + one("select min(network_id) from network where not restricted"),
                "audiences",
                "audiences/creer",
                "audiences/" + one("select min(audience_id) from audience"),
                "envois",
                "envois/" + one("select min(mailing_id) from mailing where state = 'DRAFT'"),
                "envois/" + one("select min(mailing_id) from mailing where state = 'FINISHED'"),
                "evenements",
                "evenements/creer",
                "evenements/" + one("select min(event_id) from event"),
                "importer",
                "recherche?q=maubeuge",
                "repetition",
                "travaux",
                "comptes",
                "mon-compte",
                "journal",
                "demonstration");
    }

    @Test
    void everyScreenOnADesk(BrowserSession browser) {
        eachScreen(browser, browser.signIn("admin"), Accessibility::check);
    }

    @Test
    void everyScreenInTheDark(BrowserSession browser) {
        var page = browser.signIn("admin");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        eachScreen(browser, page, Accessibility::checkContrast);
    }

    @Test
    void everyScreenOnATelephoneWithoutScrollingSideways(BrowserSession browser) {
        eachScreen(browser, browser.signInOnPhone("admin"), Accessibility::check);
    }

    @Test
    void aNumberNobodyCouldHaveGivenIsAnUnknownPage(BrowserSession browser) {
        var page = browser.signIn("accueil");
        for (var room : List.of("territoires", "personnes", "organisations", "evenements", "envois", "reseaux")) {
            page.navigate(browser.baseUrl() + "/" + room + "/99999999999999999999999999");
            PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Page introuvable");
        }
    }

    private void eachScreen(BrowserSession browser, Page page, Consumer<Page> check) {
        for (var screen : screens) {
            page.navigate(browser.baseUrl() + "/" + screen);
            page.locator("h1").first().waitFor();
            page.waitForFunction("() => !window.Vaadin?.Flow?.clients || Object.values(window.Vaadin.Flow.clients)"
                    + ".every(client => !client.isActive || !client.isActive())");
            check.accept(page);
            assertThat(page.locator("h1").count()).as("headings of %s", screen).isOne();
            assertThat(((Number) page.evaluate(
                                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                            .intValue())
                    .as("scrolling sideways on %s", screen)
                    .isLessThanOrEqualTo(0);
        }
    }

    private long one(String sql) {
        return database.sql(sql).query(Long.class).single();
    }
}
