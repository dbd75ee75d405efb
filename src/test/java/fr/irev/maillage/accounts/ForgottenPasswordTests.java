package fr.irev.maillage.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.irev.maillage.delivery.rehearsal.Rehearsals;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.testing.IntegrationTest;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A forgotten password, from the sign-in page to the new one, as a browser without script meets it. */
@IntegrationTest
class ForgottenPasswordTests {

    private static final String PHRASE = "quatre grues au bord du canal";
    private static final String NEW_PHRASE = "sept lanternes dans la brume";
    private static final String ANSWER = "Si un compte existe, un message vient d’être envoyé.";
    private static final String CLOSED = "Ce lien a déjà servi ou a expiré.";
    private static final Pattern LINK = Pattern.compile("http\\S+(/mot-de-passe/[\\w-]+)");
    private static final AtomicInteger ADDRESSES = new AtomicInteger(100);

    private final AccountService accounts;
    private final Rehearsals rehearsals;
    private final JdbcClient database;
    private PlainBrowser browser;

    @LocalServerPort
    private int port;

    ForgottenPasswordTests(
            @Autowired AccountService accounts, @Autowired Rehearsals rehearsals, @Autowired JdbcClient database) {
        this.accounts = accounts;
        this.rehearsals = rehearsals;
        this.database = database;
    }

    @BeforeEach
    void anAccount() {
        forget();
        browser = newBrowser();
        open("oubli.essai", "oubli@ville.example");
    }

    @AfterEach
    void forget() {
        database.sql("delete from sign_in_failure").update();
        database.sql("delete from account where login in ('oubli.essai', 'autre.essai')")
                .update();
        database.sql("delete from rehearsal_message").update();
    }

    @Test
    void l07AnUnknownAddressAKnownOneAndAClosedAccountAreAnsweredAlike() throws Exception {
        assertThat(browser.visit("/connexion").body()).contains("href=\"/mot-de-passe-oublie\"");
        var known = ask("Oubli@Ville.example ");
        var unknown = newBrowser().fill("/mot-de-passe-oublie", "compte", "personne@ville.example");
        shut();
        var closed = newBrowser().fill("/mot-de-passe-oublie", "compte", "oubli.essai");

        for (var answer : List.of(known, unknown, closed)) {
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(PlainBrowser.target(answer)).isEqualTo("/mot-de-passe-oublie?envoye");
        }
        assertThat(browser.visit("/mot-de-passe-oublie?envoye").body()).contains(ANSWER);
    }

    @Test
    void l07NothingIsSentToAnUnknownAddressOrToAClosedAccount() throws Exception {
        open("autre.essai", "autre@ville.example");
        shut();
        ask("personne@ville.example");
        ask("oubli.essai");
        ask("x".repeat(255));

        // Whoever is asked for last is answered last, so that nothing else is under way once their message is here.
        ask("autre@ville.example");
        message("autre@ville.example", 1);

        assertThat(recipients()).containsExactly("autre@ville.example");
    }

    @Test
    void theMessageSaysWhoseAccountItIsAndThatNoMachineNeedAnswer() throws Exception {
        ask("oubli.essai");
        var message = message("oubli@ville.example", 1);

        assertThat(message.getSubject()).isEqualTo("Choisir un nouveau mot de passe pour Maillage");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(java.util.Collections.list(message.getAllHeaders()))
                .extracting(jakarta.mail.Header::getName)
                .noneMatch(name -> name.startsWith("List-") || name.equals("Precedence"));
        assertThat(text(message, "text/plain"))
                .contains(
                        "Bonjour Camille Oubli,",
                        "«\u00a0oubli.essai\u00a0»",
                        "30 minutes",
                        "Si vous n’avez rien demandé");
        assertThat(text(message, "text/html")).contains("lang=\"fr\"", link(message));
    }

    @Test
    void theLinkIsKeptNowhereButInTheMailbox() throws Exception {
        ask("oubli.essai");
        var token = link(message("oubli@ville.example", 1)).replace("/mot-de-passe/", "");

        var elsewhere = database
                .sql("""
                        select table_name, column_name from information_schema.columns
                        where table_schema = database() and data_type in ('varchar', 'text', 'mediumtext', 'longtext', 'json')
                        """)
                .query((row, n) -> "`" + row.getString(1) + "` where `" + row.getString(2) + "`")
                .list()
                .stream()
                .filter(place -> !place.startsWith("`rehearsal_message`"))
                .filter(place -> database.sql("select exists (select 1 from " + place + " like :token)")
                        .param("token", "%" + token + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void theRehearsalBoxShowsItToNobodyWhoCouldNotOpenTheAccountAnyway() throws Exception {
        ask("oubli.essai");
        message("oubli@ville.example", 1);
        var id = database.sql("select max(rehearsal_message_id) from rehearsal_message")
                .query(Long.class)
                .single();

        var reader = authentication(Roles.LECTURE);
        assertThat(CurrentUser.as(reader, () -> rehearsals.search("", 0, 10))).isEmpty();
        assertThat(CurrentUser.as(reader, () -> rehearsals.read(id))).isEmpty();
        var administrator = authentication(Roles.LECTURE, Roles.ADMIN);
        assertThat(CurrentUser.as(administrator, () -> rehearsals.search("", 0, 10)))
                .hasSize(1);
        assertThat(CurrentUser.as(administrator, () -> rehearsals.read(id))).isPresent();
    }

    private static Authentication authentication(String... roles) {
        return UsernamePasswordAuthenticationToken.authenticated(
                "quelqu.une",
                "",
                Arrays.stream(roles)
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList());
    }

    @Test
    void l08ALinkServesOnce() throws Exception {
        var link = askedLink();

        var page = browser.visit(link);
        assertThat(page.body()).contains("Choisir votre mot de passe", "oubli.essai");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(browser.fill(link, "password", NEW_PHRASE, "again", NEW_PHRASE)
                        .body())
                .contains("Mot de passe enregistré");

        assertClosed(browser.visit(link).body());
        assertThat(signIn(newBrowser(), PHRASE)).isEqualTo("/connexion?erreur");
        assertThat(signIn(newBrowser(), NEW_PHRASE)).isEqualTo("/");
    }

    @Test
    void l08ALinkOfHalfAnHourAgoAndAMadeUpOneDoNotOpen() throws Exception {
        var link = askedLink();
        database.sql("update password_link set expires_at = current_timestamp(6) - interval 1 second")
                .update();

        assertClosed(browser.visit(link).body());
        assertClosed(browser.visit("/mot-de-passe/inconnu").body());
    }

    @Test
    void l08ALinkDoesNotOpenWhereSomebodyElseIsSignedIn() throws Exception {
        open("autre.essai", "autre@ville.example");
        var link = askedLink();
        var form = browser.visit(link).body();
        assertThat(PlainBrowser.target(browser.fill("/connexion", "username", "autre.essai", "password", PHRASE)))
                .isEqualTo("/");

        assertClosed(browser.visit(link).body());
        assertThat(browser.send(
                                link,
                                browser.visit("/mot-de-passe-oublie").body(),
                                "password",
                                NEW_PHRASE,
                                "again",
                                NEW_PHRASE)
                        .body())
                .contains(CLOSED);
        assertThat(form).contains("oubli.essai");
        assertThat(newBrowser().visit(link).body()).contains("Choisir votre mot de passe");
    }

    @Test
    void aLinkOpensNoPageButItsOwn() throws Exception {
        var asked = askedLink().replace("/mot-de-passe/", "");
        var given = CurrentUser.asSystem(() -> accounts.open(
                "autre.essai", "Dominique Autre", new EmailAddress("autre@ville.example"), Set.of(Roles.LECTURE)));

        assertThat(browser.visit("/acces/" + asked).body()).contains(CLOSED);
        assertThat(browser.visit("/mot-de-passe/" + given).body()).contains(CLOSED);
        assertThat(browser.visit("/acces/" + given).body()).contains("Choisir votre mot de passe");
    }

    @Test
    void aWeakPasswordIsRefusedInWordsAndTheLinkStillServes() throws Exception {
        var link = askedLink();

        assertThat(browser.fill(link, "password", "motdepasse123", "again", "motdepasse123")
                        .body())
                .contains("Ce mot de passe figure parmi les plus utilisés");
        assertThat(browser.fill(link, "password", NEW_PHRASE, "again", "autre").body())
                .contains("Les deux saisies diffèrent.");
        assertThat(browser.visit(link).body()).contains("Choisir votre mot de passe");
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsIsWrittenDownAndToldToTheHolder() throws Exception {
        var elsewhere = newBrowser();
        assertThat(signIn(elsewhere, PHRASE)).isEqualTo("/");
        assertThat(elsewhere.visit("/personnes").statusCode()).isEqualTo(200);
        var other = askedLink();
        database.sql("delete from rehearsal_message").update();
        var link = askedLink();
        database.sql("delete from rehearsal_message").update();

        browser.fill(link, "password", NEW_PHRASE, "again", NEW_PHRASE);

        assertThat(PlainBrowser.target(elsewhere.visit("/personnes"))).startsWith("/connexion");
        assertClosed(browser.visit(other).body());
        assertThat(database.sql(
                                "select concat(actor, ' ', summary) from journal_entry order by journal_entry_id desc limit 1")
                        .query(String.class)
                        .single())
                .startsWith("oubli.essai Mot de passe choisi");
        var told = message("oubli@ville.example", 1);
        assertThat(told.getSubject()).isEqualTo("Votre mot de passe Maillage a changé");
        assertThat(text(told, "text/plain")).contains("Si ce n’est pas vous", "/mot-de-passe-oublie");
    }

    @Test
    void aForgedRequestAsksForNothingAndOneNetworkAsksFiveTimesAMinute() throws Exception {
        assertThat(browser.post("/mot-de-passe-oublie", "compte=oubli.essai").statusCode())
                .isEqualTo(403);
        for (int i = 0; i < 5; i++) {
            assertThat(ask("personne" + i).statusCode()).isEqualTo(302);
        }

        var sixth = ask("personne");

        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.body()).contains("Trop de demandes");
    }

    @Test
    void oneAccountIsSentThreeMessagesADay() throws Exception {
        open("autre.essai", "autre@ville.example");
        for (int i = 1; i <= 3; i++) {
            ask("oubli.essai");
            message("oubli@ville.example", i);
        }
        ask("oubli.essai");
        newBrowser().fill("/mot-de-passe-oublie", "compte", "autre.essai");
        message("autre@ville.example", 1);

        assertThat(recipients()).filteredOn("oubli@ville.example"::equals).hasSize(3);
    }

    private java.net.http.HttpResponse<String> ask(String typed) throws Exception {
        return browser.fill("/mot-de-passe-oublie", "compte", typed);
    }

    private String askedLink() throws Exception {
        ask("oubli.essai");
        return link(message("oubli@ville.example", 1));
    }

    private static String signIn(PlainBrowser browser, String password) throws Exception {
        return PlainBrowser.target(browser.fill("/connexion", "username", "oubli.essai", "password", password));
    }

    private static void assertClosed(String page) {
        assertThat(page).contains(CLOSED, "Demander un nouveau lien", "href=\"/mot-de-passe-oublie\"");
    }

    private static String link(MimeMessage message) throws Exception {
        var link = LINK.matcher(text(message, "text/plain"));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /** The latest of so many messages, once they are here. */
    private MimeMessage message(String recipient, int count) throws Exception {
        await().untilAsserted(() ->
                assertThat(recipients()).filteredOn(recipient::equals).hasSizeGreaterThanOrEqualTo(count));
        var raw = database.sql(
                        "select raw from rehearsal_message where recipient = :to order by rehearsal_message_id desc limit 1")
                .param("to", recipient)
                .query(byte[].class)
                .single();
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
    }

    private List<String> recipients() {
        return database.sql("select recipient from rehearsal_message order by rehearsal_message_id")
                .query(String.class)
                .list();
    }

    private static String text(jakarta.mail.Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = text(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private void open(String login, String email) {
        var link = CurrentUser.asSystem(
                () -> accounts.open(login, "Camille Oubli", new EmailAddress(email), Set.of(Roles.LECTURE)));
        accounts.choosePassword(link, PHRASE);
    }

    private void shut() {
        database.sql("update account set enabled = false where login = 'oubli.essai'")
                .update();
    }

    private PlainBrowser newBrowser() {
        return new PlainBrowser(port, "127.0.1." + ADDRESSES.getAndIncrement());
    }
}
