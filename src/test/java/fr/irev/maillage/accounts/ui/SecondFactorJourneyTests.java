package fr.irev.maillage.accounts.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.irev.maillage.accounts.AccountService;
import fr.irev.maillage.accounts.Telephone;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.Accessibility;
import fr.irev.maillage.testing.BrowserSession;
import fr.irev.maillage.testing.BrowserTest;
import fr.irev.maillage.testing.Keyboard;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody without a mouse takes on a second factor, and signs in with it. */
@BrowserTest
class SecondFactorJourneyTests {

    private static final String LOGIN = "telephone.essai";
    private static final String PHRASE = "quatre grues au bord du canal";
    private static final Pattern SECOND_FACTOR = Pattern.compile(".*/second-facteur$");

    /** Visible parts of the page that no one sees without scrolling sideways, also within its frame. */
    private static final String BESIDE = """
            [...document.querySelectorAll('main *, .page *')]
              .filter(part => part.getClientRects().length > 0)
              .filter(part => part.getBoundingClientRect().left < 0 || part.getBoundingClientRect().right > innerWidth)
              .map(part => part.outerHTML.slice(0, 100))""";

    @Autowired
    private AccountService accounts;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void anAccount() {
        noAccount();
        var link = CurrentUser.asSystem(() -> accounts.open(
                LOGIN, "Camille Téléphone", new EmailAddress("telephone@ville.example"), Set.of(Roles.LECTURE)));
        accounts.choosePassword(link, PHRASE);
    }

    @AfterEach
    void noAccount() {
        database.sql("delete from account where login = :login")
                .param("login", LOGIN)
                .update();
    }

    @Test
    void itIsTakenOnAndServesWithTheKeyboardAlone(BrowserSession browser) {
        var page = browser.open("/connexion");
        var keyboard = new Keyboard(page);
        signIn(page, keyboard);
        page.locator("vaadin-app-layout").waitFor();

        keyboard.press(
                page.locator("vaadin-menu-bar.account vaadin-menu-bar-button").first());
        var mine = page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Mon compte"));
        mine.waitFor();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Mon compte");
        check(browser, page, "without");

        keyboard.press(button(page, "Activer le second facteur"));
        var key = page.getByLabel("Clé à saisir");
        key.waitFor();
        check(browser, page, "key");
        var telephone = new Telephone(key.inputValue());
        keyboard.type(page.getByLabel("Code à six chiffres"), telephone.code());
        page.keyboard().press("Enter");
        assertThat(page.getByText("Chacun sert une fois")).isVisible();
        check(browser, page, "recovery codes");
        var recovery = page.locator("ul.codes li").first().innerText();
        keyboard.press(button(page, "J’ai noté ces codes"));
        assertThat(page.getByText("Actif depuis")).isVisible();
        check(browser, page, "with");

        page.context().clearCookies();
        page.navigate(browser.baseUrl() + "/territoires");
        signIn(page, keyboard);
        assertThat(page).hasURL(SECOND_FACTOR);
        check(browser, page, "code");
        keyboard.type(page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true)), "000000");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Code incorrect ou déjà utilisé.");
        check(browser, page, "wrong code");
        keyboard.type(page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true)), telephone.code(1));
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Territoires et dispositifs");

        page.navigate(browser.baseUrl() + "/mon-compte");
        keyboard.press(button(page, "Retirer le second facteur"));
        page.getByLabel("Mot de passe").waitFor();
        check(browser, page, "proof");
        keyboard.type(page.locator("vaadin-password-field input"), PHRASE);
        keyboard.type(page.locator("vaadin-dialog vaadin-text-field input"), recovery);
        page.keyboard().press("Enter");
        assertThat(button(page, "Activer le second facteur")).isVisible();
    }

    @Test
    void aScreenLeftOpenIsLedToTheSecondFactorToo(BrowserSession browser) {
        var screen = browser.signIn("accueil");
        screen.navigate(browser.baseUrl() + "/territoires");
        screen.locator("vaadin-grid").waitFor();
        takeOn();
        var other = screen.context().newPage();
        other.navigate(browser.baseUrl() + "/connexion");
        signIn(other, new Keyboard(other));
        assertThat(other).hasURL(SECOND_FACTOR);

        screen.locator("vaadin-side-nav-item").nth(2).click();

        assertThat(screen).hasURL(SECOND_FACTOR);
    }

    @Test
    void whoeverMustHaveOneTakesItOnBeforeAnythingElse(BrowserSession browser) {
        takeOn();
        var page = browser.open("/connexion");
        var keyboard = new Keyboard(page);
        signIn(page, keyboard);
        assertThat(page).hasURL(SECOND_FACTOR);
        database.sql("delete from second_factor").update(); // nobody must have one in a demonstration
        page.reload();

        var key = page.locator(".key");
        key.waitFor();
        check(browser, page, "required");
        var telephone = new Telephone(key.innerText());
        keyboard.type(page.getByLabel("Code à six chiffres"), telephone.code());
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).hasText("Vos codes de secours");
        assertThat(page.locator("ul.codes li")).hasCount(10);
        check(browser, page, "codes");
        keyboard.press(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("J’ai noté ces codes")));
        page.locator("vaadin-app-layout").waitFor();
    }

    @Test
    void anAdministratorTurnsOffThatOfSomebodyWhoHasLostTheirs(BrowserSession browser) {
        takeOn();
        var page = browser.signIn("admin");
        page.navigate(browser.baseUrl() + "/comptes");
        page.locator("vaadin-grid-cell-content").getByText("Second facteur").waitFor();
        var keyboard = new Keyboard(page);
        browser.screenshot(page, "accounts");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Modifier : Camille Téléphone"))
                .click();
        button(page, "Retirer le second facteur").waitFor();
        check(browser, page, "account");
        keyboard.press(button(page, "Retirer le second facteur"));
        assertThat(page.getByText("Assurez-vous que c’est bien cette personne")).isVisible();
        keyboard.press(page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]"));

        assertThat(page.getByText("Le second facteur du compte de Camille Téléphone est retiré."))
                .isVisible();
    }

    private void takeOn() {
        database.sql("""
                        insert into second_factor (account_id, sealed_key, enrolled_at, last_step)
                        select account_id, 'sealed elsewhere', current_timestamp(6), 0 from account where login = :login
                        """).param("login", LOGIN).update();
    }

    @Test
    void thePagesOfAForgottenPasswordCanBeReadByAll(BrowserSession browser) {
        var page = browser.open("/connexion");
        var keyboard = new Keyboard(page);
        keyboard.press(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mot de passe oublié")));
        assertThat(page.locator("h1")).hasText("Mot de passe oublié");
        check(browser, page, "forgotten");
        keyboard.type(page.getByLabel("Identifiant ou adresse e-mail"), "personne@ville.example");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Si un compte existe, un message vient d’être envoyé.");
        check(browser, page, "sent");
        page.navigate(browser.baseUrl() + "/mot-de-passe/inconnu");
        check(browser, page, "closed");
        keyboard.press(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Demander un nouveau lien")));
        assertThat(page.locator("h1")).hasText("Mot de passe oublié");

        keyboard.type(page.getByLabel("Identifiant ou adresse e-mail"), LOGIN);
        page.keyboard().press("Enter");
        page.navigate(browser.baseUrl() + sentLink());
        assertThat(page.locator("h1")).hasText("Choisir votre mot de passe");
        check(browser, page, "choose");
        keyboard.type(page.getByLabel("Nouveau mot de passe"), "sept lanternes dans la brume");
        keyboard.type(page.getByLabel("Le même, une seconde fois"), "sept lanternes dans la brume");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Mot de passe enregistré");
        check(browser, page, "chosen");
    }

    private String sentLink() {
        var link = Pattern.compile("/mot-de-passe/[\\w-]+");
        return await().until(
                        () -> database
                                .sql("select raw from rehearsal_message where recipient = 'telephone@ville.example'")
                                .query(byte[].class)
                                .list()
                                .stream()
                                .map(raw -> link.matcher(new String(raw, StandardCharsets.UTF_8)))
                                .filter(Matcher::find)
                                .map(Matcher::group)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static void signIn(Page page, Keyboard keyboard) {
        keyboard.type(page.locator("input[name=username]"), LOGIN);
        keyboard.type(page.locator("input[name=password]"), PHRASE);
        page.keyboard().press("Enter");
    }

    /** In light and dark, on a desk and on a telephone, where nothing is wider than the window. */
    private static void check(BrowserSession browser, Page page, String title) {
        Accessibility.check(page);
        browser.screenshot(page, title);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Accessibility.checkContrast(page);
        page.setViewportSize(390, 844);
        Accessibility.check(page);
        org.assertj.core.api.Assertions.assertThat(page.evaluate(BESIDE))
                .as("what lies beside the window of %s", title)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .isEmpty();
        browser.screenshot(page, title + " dark on a telephone");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1280, 800);
    }

    private static Locator button(Page page, String text) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true));
    }
}
