package fr.irev.maillage.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.shared.SealedTokens;
import fr.irev.maillage.shared.SealedTokens.Purpose;
import fr.irev.maillage.testing.IntegrationTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class OppositionPageTests {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final HttpClient BROWSER =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final JdbcClient database;
    private final SealedTokens tokens;
    private final int port;
    private final DeliveryFixtures given;
    private String address;
    private String token;

    OppositionPageTests(@Autowired JdbcClient database, @Autowired SealedTokens tokens, @LocalServerPort int port) {
        this.database = database;
        this.tokens = tokens;
        this.port = port;
        this.given = new DeliveryFixtures(database);
    }

    @BeforeEach
    void aLetterHasLeft() {
        var letter = given.letter();
        address = "lectrice-" + letter.mailingId() + "@essai.example";
        given.copies(letter, address);
        token = tokens.seal(Purpose.OPPOSITION, given.id(letter, address));
    }

    @Test
    void openingTheLinkShowsTheChoicesAndChangesNothing() throws Exception {
        for (int i = 0; i < 100; i++) {
            var page = send(request(token).GET());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains(address)
                    .contains("la lettre d’information")
                    .contains("tous les envois");
            assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
            send(request(token).method("HEAD", BodyPublishers.noBody()));
        }

        assertThat(oppositions()).isZero();
    }

    @Test
    void oneClickOfTheMailProgramIsEnoughAndIsNotRedirected() throws Exception {
        var answer = post("List-Unsubscribe=One-Click", FORM);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(opposition()).isEqualTo("LETTER ONE_CLICK");
        assertThat(post("List-Unsubscribe=One-Click", FORM).statusCode()).isEqualTo(200);
        assertThat(oppositions()).isOne();
    }

    @Test
    void oneClickMayComeAsMultipart() throws Exception {
        var body = "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n";

        assertThat(post(body, "multipart/form-data; boundary=b").statusCode()).isEqualTo(200);
        assertThat(oppositions()).isOne();
    }

    @Test
    void choosingEverythingOnThePageStopsEverything() throws Exception {
        var page = post("portee=tout", FORM);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Votre demande est enregistrée").contains("aucun de nos envois");
        assertThat(opposition()).isEqualTo("ALL LINK");
    }

    @Test
    void aMessageOfANetworkNamesTheNetworkThatOneLeaves() throws Exception {
        database.sql("""
                update sending set purpose = 'NETWORK', subject_id = (select network_id from network where code = 'CPO')
                where mailing_id = (select mailing_id from delivery where email = :email)
                """).param("email", address).update();
        var name = database.sql("select name from network where code = 'CPO'")
                .query(String.class)
                .single();

        assertThat(text(send(request(token).GET())))
                .contains("les invitations et les messages du réseau «\u00a0" + name + "\u00a0»")
                .contains("la lettre d’information de l’IREV")
                .contains("tous les envois de l’IREV")
                .doesNotContain("ce réseau");
        assertThat(text(post("portee=celui-ci", FORM)))
                .contains("ne recevra plus les invitations et les messages du réseau «\u00a0" + name + "\u00a0».");
        assertThat(opposition()).isEqualTo("NETWORK LINK");
    }

    @ParameterizedTest
    @CsvSource({"INVITATION, les invitations de l’IREV", "MESSAGE, les messages ponctuels de l’IREV"})
    void oneKindIsRefusedWithoutLosingTheOthers(String purpose, String words) throws Exception {
        database.sql(
                        "update sending set purpose = :purpose where mailing_id = (select mailing_id from delivery where email = :email)")
                .param("purpose", purpose)
                .param("email", address)
                .update();
        assertThat(text(send(request(token).GET()))).contains(words);

        assertThat(post("List-Unsubscribe=One-Click", FORM).statusCode()).isEqualTo(200);

        assertThat(opposition()).isEqualTo(purpose + " ONE_CLICK");
    }

    @Test
    void theLettersCanBeStoppedFromAnyMessage() throws Exception {
        database.sql(
                        "update sending set purpose = 'INVITATION' where mailing_id = (select mailing_id from delivery where email = :email)")
                .param("email", address)
                .update();

        assertThat(text(post("portee=lettres", FORM))).contains("ne recevra plus la lettre d’information de l’IREV.");

        assertThat(opposition()).isEqualTo("LETTER LINK");
        assertThat(text(send(request(token).GET()))).doesNotContain("value=\"lettres\"");
    }

    @Test
    void anythingElseThatIsPostedChangesNothing() throws Exception {
        assertThat(post("", FORM).statusCode()).isEqualTo(400);
        assertThat(post("{\"List-Unsubscribe\":\"One-Click\"}", "application/json")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("portee=autre", FORM).statusCode()).isEqualTo(400);
        assertThat(oppositions()).isZero();
    }

    @Test
    void aChangedTokenOpensNothingButPunctuationOfMailProgramsIsForgiven() throws Exception {
        var changed = (token.charAt(0) == 'a' ? 'b' : 'a') + token.substring(1);
        var page = send(request(changed).GET());

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Ce lien n’est plus valable").contains("Écrivez à");
        assertThat(send(request(token.substring(1)).GET()).statusCode()).isEqualTo(404);
        assertThat(send(request(tokens.seal(Purpose.WEB_VERSION, 1)).GET()).statusCode())
                .isEqualTo(404);
        for (var added : new String[] {"=", ".", "%3E", "%20"}) {
            assertThat(send(request(token + added).GET()).statusCode())
                    .as(added)
                    .isEqualTo(200);
        }
    }

    private static String text(HttpResponse<String> page) {
        return page.body().replace("&#39;", "'").replaceAll("</?(span|strong)[^>]*>", "");
    }

    private HttpResponse<String> post(String body, String type) throws Exception {
        return send(request(token).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/d/" + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return BROWSER.send(request.build(), BodyHandlers.ofString());
    }

    private long oppositions() {
        return database.sql("select count(*) from opposition where email = :email")
                .param("email", address)
                .query(Long.class)
                .single();
    }

    private String opposition() {
        return database.sql("select concat(purpose, ' ', origin) from opposition where email = :email")
                .param("email", address)
                .query(String.class)
                .single();
    }
}
