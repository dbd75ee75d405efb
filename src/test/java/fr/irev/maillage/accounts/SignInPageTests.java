package fr.irev.maillage.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.IntegrationTest;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The doors as a browser without script meets them: what they answer to those who do not get in. */
@IntegrationTest
class SignInPageTests {

    private static final String PHRASE = "quatre grues au bord du canal";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final AccountService accounts;
    private final JdbcClient database;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private HttpClient browser;
    private String link = "";

    @LocalServerPort
    private int port;

    SignInPageTests(@Autowired AccountService accounts, @Autowired JdbcClient database) throws Exception {
        this.accounts = accounts;
        this.database = database;
        // An address of this test's own: those of the others go on undisturbed.
        this.browser = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName("127.0.0.78"))
                .cookieHandler(cookies)
                .build();
    }

    @BeforeEach
    void anAccount() {
        forget();
        link = CurrentUser.asSystem(() -> accounts.open("porte.essai", "Camille Porte", null, Set.of(Roles.LECTURE)));
        accounts.choosePassword(link, PHRASE);
    }

    @AfterEach
    void forget() {
        database.sql("delete from sign_in_failure").update();
        database.sql("delete from account where login = 'porte.essai'").update();
    }

    @Test
    void aWrongPasswordAnUnknownLoginAndAClosedAccountAreAnsweredAlikeAndTheLoginStays() throws Exception {
        var wrong = signIn("porte.essai", "autre chose");
        var unknown = signIn("personne.essai", PHRASE);
        close();
        var closed = signIn("porte.essai", PHRASE);

        for (var answer : new Answer[] {wrong, unknown, closed}) {
            assertThat(answer.location()).endsWith("/connexion?erreur");
            assertThat(answer.page())
                    .contains("Identifiant ou mot de passe incorrect.", "aria-describedby=\"probleme\"")
                    .contains("value=\"" + answer.login() + "\"");
        }
        assertThat(visit("/connexion").body()).doesNotContain("porte.essai");
    }

    @Test
    void anAccountWhoseLastDayIsPastIsAnsweredAlike() throws Exception {
        var id = database.sql("select account_id from account where login = 'porte.essai'")
                .query(Long.class)
                .single();
        CurrentUser.asSystem(
                () -> accounts.change(id, "Camille Porte", null, Set.of(Roles.LECTURE), LocalDate.of(2020, 1, 1)));

        assertThat(signIn("porte.essai", PHRASE).location()).endsWith("/connexion?erreur");
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordWaitsAMinute() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("porte.essai", "faux " + i).location()).endsWith("?erreur");
        }

        var sixth = signIn("porte.essai", PHRASE);

        assertThat(sixth.page())
                .contains("Trop d’essais. Patientez 1 minute avant de réessayer.")
                .contains("value=\"porte.essai\"");
    }

    @Test
    void onePasswordTriedOnManyAccountsMakesTheAddressWaitAndIsWrittenDown() throws Exception {
        for (int i = 0; i < 20; i++) {
            signIn("inconnu" + i, "Lille2026!");
        }

        assertThat(signIn("porte.essai", PHRASE).page()).contains("Trop d’essais.");
        assertThat(database.sql("select summary from journal_entry where action = 'SIGN_IN_REFUSED'")
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(summary -> assertThat(summary).contains("20 connexions refusées", "127.0.0.78"));
        database.sql("delete from journal_entry where action = 'SIGN_IN_REFUSED'")
                .update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https:evil.example", "/\\evil.example", "javascript:alert(1)"})
    void whereToGoOnIsNotTakenFromTheAddress(String elsewhere) throws Exception {
        visit("/connexion?continue=" + encode(elsewhere));

        assertThat(URI.create(signIn("porte.essai", PHRASE, "?continue=" + encode(elsewhere))
                                .location())
                        .getPath())
                .isEqualTo("/");
    }

    @Test
    void theSessionHasAnotherNumberOnceSignedIn() throws Exception {
        visit("/connexion");
        var before = session();

        assertThat(signIn("porte.essai", PHRASE).location()).doesNotContain("connexion");

        assertThat(session()).isNotEqualTo(before);
    }

    @Test
    void aPasswordOfAMegabyteIsRefusedLikeAnyOther() throws Exception {
        assertThat(signIn("porte.essai", "x".repeat(1_000_000)).location()).endsWith("?erreur");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "septlet | 12 caractères au moins (7 saisis).",
                "motdepasse123 | Ce mot de passe figure parmi les plus utilisés",
                "irev2026irev | Il contient le nom de votre organisme.",
            })
    void aPasswordThatWillNotDoIsRefusedInWords(String password, String words) throws Exception {
        var token = newLink();

        var answer = choose(token, password, password);

        assertThat(answer.body()).contains(words, "aria-invalid=\"true\"");
        assertThat(choose(token, PHRASE, "autre").body()).contains("Les deux saisies diffèrent.");
        assertThat(choose(token, "x".repeat(1_000_000), "x".repeat(1_000_000)).body())
                .contains("128 caractères au plus.");
        assertThat(accounts.behind(token)).as("the link still serves").isPresent();
    }

    @Test
    void aLinkThatServedSaysSoToWhoeverIsSignedInMeanwhile() throws Exception {
        signIn("porte.essai", PHRASE);

        assertThat(visit("/acces/" + link).body())
                .contains("Ce lien a déjà servi ou a expiré. Demandez un nouveau lien");
        assertThat(choose(link, PHRASE, PHRASE).body()).contains("Ce lien a déjà servi ou a expiré.");
        assertThat(visit("/acces/inconnu").body()).contains("Ce lien a déjà servi ou a expiré.");
    }

    @Test
    void aLinkOfYesterdayNoLongerOpens() throws Exception {
        var token = newLink();
        database.sql("update password_link set expires_at = '2026-01-01' where used_at is null")
                .update();

        assertThat(visit("/acces/" + token).body()).contains("Ce lien a déjà servi ou a expiré.");
    }

    @Test
    void aSessionThatTheServerNoLongerKnowsIsToldAtTheDoor() throws Exception {
        cookies.getCookieStore().add(URI.create("http://127.0.0.1:" + port), cookie("JSESSIONID", "0123456789ABCDEF"));
        var door = visit("/personnes/creer");

        assertThat(door.headers().firstValue("Location").orElseThrow()).endsWith("/connexion?expiree");
        assertThat(visit("/connexion?expiree").body())
                .contains("Votre session a expiré.", "Reconnectez-vous pour continuer.");
        cookies.getCookieStore().add(URI.create("http://127.0.0.1:" + port), cookie("saisie", "1"));
        assertThat(visit("/connexion?expiree").body()).contains("Reconnectez-vous\u00a0: votre saisie est conservée.");
    }

    private record Answer(String login, String location, String page) {}

    private Answer signIn(String login, String password) throws Exception {
        return signIn(login, password, "");
    }

    private Answer signIn(String login, String password, String query) throws Exception {
        var token = TOKEN.matcher(visit("/connexion").body());
        assertThat(token.find()).isTrue();
        var answer = post(
                "/connexion" + query,
                "username=" + encode(login) + "&password=" + encode(password) + "&_csrf=" + encode(token.group(1)));
        var location = answer.headers().firstValue("Location").orElseThrow();
        var target = URI.create(location);
        return new Answer(
                login,
                location,
                location.contains("/connexion")
                        ? visit(target.getPath() + "?" + target.getQuery()).body()
                        : "");
    }

    private HttpResponse<String> choose(String token, String password, String again) throws Exception {
        return post("/acces/" + token, "password=" + encode(password) + "&again=" + encode(again));
    }

    private HttpResponse<String> visit(String path) throws Exception {
        return browser.send(request(path).header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return browser.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static HttpCookie cookie(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        return cookie;
    }

    private String newLink() {
        return CurrentUser.asSystem(() -> accounts.newLink(id()));
    }

    private void close() {
        CurrentUser.asSystem(() -> database.sql("update account set enabled = false where login = 'porte.essai'")
                .update());
    }

    private long id() {
        return database.sql("select account_id from account where login = 'porte.essai'")
                .query(Long.class)
                .single();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
