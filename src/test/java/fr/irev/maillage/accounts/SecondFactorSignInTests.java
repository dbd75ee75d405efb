package fr.irev.maillage.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.IntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the password to the screens, over HTTP, in an installation that asks whoever sends letters for a second factor. */
@IntegrationTest
class SecondFactorSignInTests {

    private static final String LOGIN = "facteur.essai";
    private static final String PHRASE = "quatre grues au bord du canal";
    private static final String PAGE = "/second-facteur";
    private static final String REFUSED = "Code incorrect ou déjà utilisé.";
    private static final Pattern KEY = Pattern.compile("class=\"key\">([A-Z2-7 ]+)<");
    private static final Pattern RECOVERY = Pattern.compile("<li>([A-Z2-7-]{19})</li>");
    private static final AtomicInteger ADDRESSES = new AtomicInteger(100);

    private final AccountService accounts;
    private final SecondFactorStore store;
    private final JdbcClient database;
    private PlainBrowser browser;

    @LocalServerPort
    private int port;

    SecondFactorSignInTests(
            @Autowired AccountService accounts, @Autowired SecondFactorStore store, @Autowired JdbcClient database) {
        this.accounts = accounts;
        this.store = store;
        this.database = database;
    }

    @BeforeEach
    void forget() {
        browser = newBrowser();
        forgetAll();
    }

    @AfterEach
    void forgetAll() {
        database.sql("delete from sign_in_failure").update();
        database.sql("delete from account where login in ('facteur.essai', 'autre.essai')")
                .update();
    }

    @Test
    void whoeverNeedsNoSecondFactorAndHasNoneIsInAtOnce() throws Exception {
        open(LOGIN, Roles.REDACTION);

        assertThat(password(browser)).isEqualTo("/");
        assertThat(PlainBrowser.target(browser.visit(PAGE))).isEqualTo("/");
    }

    @Test
    void whoeverMustHaveOneIsLedToTakeItOnBeforeAnythingElse() throws Exception {
        open(LOGIN, Roles.ENVOI);
        assertThat(PlainBrowser.target(browser.visit("/personnes?q=x"))).isEqualTo("/connexion");

        assertThat(password(browser)).isEqualTo(PAGE);
        assertThat(PlainBrowser.target(browser.visit("/envois"))).isEqualTo(PAGE);
        var page = browser.visit(PAGE).body();
        assertThat(page).contains("data:image/svg+xml;base64,", "Vos droits demandent un second facteur");
        assertThat(browser.send(PAGE + "/activation", page, "code", "000000").body())
                .contains(REFUSED, key(page));
        var between = browser.session();
        var codes = browser.send(PAGE + "/activation", page, "code", new Telephone(key(page)).code());

        assertThat(RECOVERY.matcher(codes.body()).results()).hasSize(10);
        assertThat(codes.body()).contains("/personnes?q=x");
        assertThat(codes.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(browser.session()).isNotEqualTo(between);
        assertThat(browser.visit("/envois").statusCode()).isEqualTo(200);
        assertThat(journal()).contains("Second facteur activé pour le compte de Camille Facteur");
    }

    @Test
    void aCodeOpensAndTheSessionHasAnotherNumberAtBothSteps() throws Exception {
        var telephone = enrolled(Roles.LECTURE);
        browser.visit("/territoires?niveau=QPV");
        var first = browser.session();

        assertThat(password(browser)).isEqualTo(PAGE);
        var second = browser.session();
        var answer = browser.fill(PAGE, "code", telephone.code());

        assertThat(PlainBrowser.target(answer)).startsWith("/territoires?niveau=QPV");
        assertThat(List.of(first, second, browser.session())).doesNotHaveDuplicates();
        assertThat(browser.visit("/territoires").statusCode()).isEqualTo(200);
    }

    @Test
    void l11ACodeThatHasServedOrIsOfAnotherTimeIsRefused() throws Exception {
        var telephone = enrolled(Roles.LECTURE);
        password(browser);
        var code = telephone.code();
        browser.fill(PAGE, "code", code);
        var elsewhere = newBrowser();
        password(elsewhere);

        for (var refused : List.of(code, telephone.code(-2), telephone.code(3), "", "x".repeat(10_000))) {
            database.sql("delete from sign_in_failure").update();
            var answer = elsewhere.fill(PAGE, "code", refused);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains(REFUSED, "aria-invalid=\"true\"", "aria-describedby=\"probleme aide\"");
        }
        assertThat(PlainBrowser.target(elsewhere.visit("/personnes"))).isEqualTo(PAGE);
    }

    @Test
    void l11TenWrongCodesMakeTheRightOneWaitAlsoAfterThePasswordWasGivenAgain() throws Exception {
        var telephone = enrolled(Roles.LECTURE);
        password(browser);
        var answers = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            answers.add(browser.fill(PAGE, "code", "00000" + i).body());
        }

        assertThat(answers.getFirst()).contains(REFUSED);
        assertThat(answers.getLast()).contains("Trop d’essais. Patientez 1 minute avant de réessayer.");
        assertThat(browser.fill(PAGE, "code", telephone.code()).body()).contains("Trop d’essais.");
        var elsewhere = newBrowser();
        assertThat(password(elsewhere)).isEqualTo(PAGE);
        assertThat(elsewhere.fill(PAGE, "code", telephone.code()).body()).contains("Trop d’essais.");
        assertThat(journal()).contains("5 codes refusés pour le compte «\u00a0facteur.essai\u00a0»");
    }

    @Test
    void twoRequestsAtOnceUseACodeOnce() throws Exception {
        var telephone = enrolled(Roles.LECTURE);
        var code = telephone.code();
        Callable<Boolean> spend = () -> {
            try {
                store.spend(id(LOGIN), LOGIN, "192.0.2.1", code);
                return true;
            } catch (CodeRefused e) {
                return false;
            }
        };

        try (var both = Executors.newFixedThreadPool(4)) {
            var outcomes = both.invokeAll(List.of(spend, spend, spend, spend));
            int opened = 0;
            for (var outcome : outcomes) {
                opened += outcome.get() ? 1 : 0;
            }
            assertThat(opened).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/personnes",
                "/mon-compte",
                "/envois/1",
                "/adresse-inconnue",
                "/connexion",
                "/VAADIN/build/main.js",
                "/mot-de-passe-oublie",
                "//personnes",
                "/personnes;x=y",
                "/second-facteur/../personnes",
            })
    void l12EveryAddressLeadsToTheSecondFactorBetweenPasswordAndCode(String address) throws Exception {
        enrolled(Roles.ENVOI);
        password(browser);

        var answer = browser.visit(address);

        // What the server takes for an attack it refuses outright; nothing else answers by a page.
        if (answer.statusCode() != 400) {
            assertThat(PlainBrowser.target(answer)).isEqualTo(PAGE);
        }
        assertThat(browser.visit(PAGE).body()).contains("<h1>Second facteur</h1>", "autocomplete=\"one-time-code\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"uidl", "heartbeat", "init", "push"})
    void l12AScreenLeftOpenIsLedThereToo(String kind) throws Exception {
        enrolled(Roles.ENVOI);
        password(browser);

        var answer = browser.post("/?v-r=" + kind + "&v-uiId=0", "{}");

        assertThat(answer.body()).isEqualTo("Vaadin-Refresh: " + PAGE);
    }

    @Test
    void l12TheOtherDoorsStayShutToo() throws Exception {
        enrolled(Roles.ADMIN);
        password(browser);

        assertThat(browser.visit("/api/v1/people").statusCode()).isEqualTo(401);
        assertThat(browser.visit("/actuator/health").statusCode()).isEqualTo(404);
        assertThat(browser.post(PAGE, "code=000000").statusCode()).isEqualTo(403);
    }

    @Test
    void whoeverHasATelephoneCannotTakeOnAnotherInstead() throws Exception {
        enrolled(Roles.ENVOI);
        password(browser);
        var page = browser.visit(PAGE).body();

        assertThat(page).doesNotContain("class=\"key\"");
        assertThat(browser.send(PAGE + "/activation", page, "code", "000000").body())
                .contains(REFUSED);
    }

    @Test
    void aRecoveryCodeOpensOnceAndIsWrittenDown() throws Exception {
        enrolled(Roles.LECTURE);
        var code = store.newRecoveryCodes(id(LOGIN)).getFirst();
        password(browser);

        assertThat(PlainBrowser.target(browser.fill(PAGE, "code", code))).isEqualTo("/");

        assertThat(journal()).contains("Code de secours utilisé pour le compte de Camille Facteur");
        var elsewhere = newBrowser();
        password(elsewhere);
        assertThat(elsewhere.fill(PAGE, "code", code).body()).contains(REFUSED);
    }

    @Test
    void aPasswordChangedOrAnAccountClosedMeanwhileEndsTheSignIn() throws Exception {
        var telephone = enrolled(Roles.LECTURE);
        password(browser);
        var form = browser.visit(PAGE).body();
        var link = CurrentUser.asSystem(() -> accounts.newLink(id(LOGIN)));
        accounts.choosePassword(link, "sept lanternes dans la brume");

        assertThat(PlainBrowser.target(browser.send(PAGE, form, "code", telephone.code())))
                .isEqualTo("/connexion?expiree");
        assertThat(PlainBrowser.target(browser.visit("/personnes"))).startsWith("/connexion");

        var elsewhere = newBrowser();
        elsewhere.fill("/connexion", "username", LOGIN, "password", "sept lanternes dans la brume");
        database.sql("update account set enabled = false where login = :login")
                .param("login", LOGIN)
                .update();
        assertThat(PlainBrowser.target(elsewhere.visit(PAGE))).isEqualTo("/connexion?expiree");
    }

    @Test
    void onesMindMayBeChangedAndSomebodyElseMaySignIn() throws Exception {
        enrolled(Roles.LECTURE);
        open("autre.essai", Roles.LECTURE);
        password(browser);
        var between = browser.session();

        assertThat(PlainBrowser.target(
                        browser.send(PAGE + "/abandon", browser.visit(PAGE).body())))
                .isEqualTo("/connexion");

        assertThat(PlainBrowser.target(browser.fill("/connexion", "username", "autre.essai", "password", PHRASE)))
                .isEqualTo("/");
        assertThat(browser.session()).isNotEqualTo(between);
        assertThat(browser.visit("/personnes").statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverIsSignedInAndGivesAnotherAccountsPasswordIsNobodyUntilTheCode() throws Exception {
        enrolled(Roles.ADMIN);
        open("autre.essai", Roles.LECTURE);
        browser.fill("/connexion", "username", "autre.essai", "password", PHRASE);

        assertThat(password(browser)).isEqualTo(PAGE);

        assertThat(PlainBrowser.target(browser.visit("/personnes"))).isEqualTo(PAGE);
    }

    @Test
    void aForgottenPasswordDoesNotGoRoundTheSecondFactor() throws Exception {
        enrolled(Roles.LECTURE);
        var link = CurrentUser.asSystem(() -> accounts.newLink(id(LOGIN)));
        accounts.choosePassword(link, "sept lanternes dans la brume");

        assertThat(PlainBrowser.target(
                        browser.fill("/connexion", "username", LOGIN, "password", "sept lanternes dans la brume")))
                .isEqualTo(PAGE);
    }

    private String password(PlainBrowser who) throws Exception {
        return PlainBrowser.target(who.fill("/connexion", "username", LOGIN, "password", PHRASE));
    }

    /** An account whose telephone was taken on some time ago. */
    private Telephone enrolled(String role) {
        open(LOGIN, role);
        var enrolment = new Enrolment(LOGIN);
        var telephone = new Telephone(enrolment.typed());
        store.enrol(id(LOGIN), enrolment, telephone.code());
        database.sql("update second_factor set last_step = 0").update();
        return telephone;
    }

    private void open(String login, String role) {
        var link = CurrentUser.asSystem(() ->
                accounts.open(login, "Camille Facteur", new EmailAddress(login + "@ville.example"), Set.of(role)));
        accounts.choosePassword(link, PHRASE);
    }

    private long id(String login) {
        return database.sql("select account_id from account where login = :login")
                .param("login", login)
                .query(Long.class)
                .single();
    }

    private String journal() {
        return String.join(
                "\n",
                database.sql("select summary from journal_entry order by journal_entry_id desc limit 8")
                        .query(String.class)
                        .list());
    }

    private static String key(String page) {
        var key = KEY.matcher(page);
        assertThat(key.find()).as(page).isTrue();
        return key.group(1);
    }

    private PlainBrowser newBrowser() {
        return new PlainBrowser(port, "127.0.2." + ADDRESSES.getAndIncrement());
    }
}
