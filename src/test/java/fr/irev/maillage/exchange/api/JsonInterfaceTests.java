package fr.irev.maillage.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.accounts.ApiTokens;
import fr.irev.maillage.audiences.AudienceFixtures;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.testing.IntegrationTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class JsonInterfaceTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static int tokens;

    @LocalServerPort
    private int port;

    @Autowired
    private ApiTokens issued;

    @Autowired
    private JdbcClient database;

    private static final JsonMapper JSON = new JsonMapper();

    private String token = "";

    @BeforeEach
    void aTokenIsIssued() {
        token = CurrentUser.asSystem(() -> issued.issue("essai " + tokens++));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/who-to-contact?q=Lens",
                "/people",
                "/people?q=martin&offset=0&limit=5",
                "/organisations?q=lille",
                "/audiences"
            })
    void everyListAnswersWithAToken(String path) throws Exception {
        var answer = get(path, token);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    }

    @Test
    void nothingIsSaidWithoutAToken() throws Exception {
        assertThat(get("/people", "").statusCode()).isEqualTo(401);
        assertThat(get("/people", "mlg_invente").statusCode()).isEqualTo(401);
        assertThat(get("/openapi", "").statusCode()).isEqualTo(401);
    }

    @Test
    void nothingCanBeChanged() throws Exception {
        var request = request("/people", token)
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        assertThat(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/people/999999999",
                "/organisations/999999999",
                "/audiences/999999999/count",
                "/mailings/999999999/ledger"
            })
    void whatIsNotThereIsToldInFrench(String path) throws Exception {
        var answer = get(path, token);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("Introuvable", "ne porte ce numéro");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/people?limit=100000",
                "/people?offset=-1",
                "/people/abc",
                "/who-to-contact",
                "/who-to-contact?q=Lens&asOf=hier",
                "/people?asOf=31/02/2021",
                "/people/1?asOf=demain",
                "/organisations?asOf=2021-02-31"
            })
    void wrongParametersAreToldInFrench(String path) throws Exception {
        var answer = get(path, token);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Paramètre");
        assertThat(answer.body()).doesNotContain("Exception", "java.");
    }

    @Test
    void aQuestionWithSeveralMeaningsIsAskedAndAnsweredByTheKeyOfOne() throws Exception {
        var asked = JSON.readTree(get("/who-to-contact?q=CPO%20Maubeuge", token).body());

        assertThat(asked.path("contacts").size()).isZero();
        assertThat(asked.path("certain").asBoolean()).isFalse();
        assertThat(asked.path("choices").size()).isEqualTo(2);
        var key = asked.path("options").get(0).path("key").asString();

        var answered = JSON.readTree(
                get("/who-to-contact?q=CPO%20Maubeuge&choice=" + key, token).body());

        assertThat(answered.path("about").asString())
                .startsWith(asked.path("options").get(0).path("name").asString());
        assertThat(answered.path("contacts").get(0).path("path").asString()).startsWith("Cité éducative");
        assertThat(get("/who-to-contact?q=CPO&choice=zz", token).statusCode()).isEqualTo(404);
    }

    @Test
    void aSuppositionIsToldAndNothingIsCertainThen() throws Exception {
        var answer = JSON.readTree(get("/who-to-contact?q=Callais", token).body());

        assertThat(answer.path("about").asString()).startsWith("Calais");
        assertThat(answer.path("certain").asBoolean()).isFalse();
        assertThat(answer.path("notes").get(0).asString()).contains("Callais");
    }

    @Test
    void anAudienceOfARestrictedNetworkDoesNotExistHere() throws Exception {
        database.sql(
                        "insert into network (network_id, code, name, restricted) values (8800001, 'SECRET', 'Réseau réservé', true)")
                .update();
        database.sql("""
                insert into audience (audience_id, name, rule, owner)
                values (8800001, 'Audience réservée', '{"is":"member-of","network":8800001}', 'admin')
                """).update();

        assertThat(get("/audiences?limit=200", token).body()).doesNotContain("Audience réservée");
        assertThat(get("/audiences/8800001/members", token).statusCode()).isEqualTo(404);
        assertThat(get("/audiences/8800001/count", token).statusCode()).isEqualTo(404);
    }

    @Test
    void peopleAndOrganisationsAreToldAsOfADay() throws Exception {
        var world = new AudienceFixtures(database);
        var town = world.organisation("EPCI", "Agglomération Zyxienne", null);
        var ada = world.person("Ada", "Zyxette");
        world.mandate(
                ada, town, AudienceFixtures.PILOT, null, null, LocalDate.of(2020, 9, 1), LocalDate.of(2021, 5, 7));
        database.sql("update organisation set valid_until = '2021-12-31' where organisation_id = :town")
                .param("town", town.organisationId())
                .update();

        assertThat(get("/people?q=zyxette&asOf=2021-05-07", token).body()).contains("Zyxette");
        assertThat(get("/people?q=zyxette&asOf=2021-05-08", token).body()).isEqualTo("[]");
        assertThat(get("/people?q=zyxette", token).body()).isEqualTo("[]");
        assertThat(get("/people/" + ada.personId() + "?asOf=2021-05-07", token).body())
                .contains("\"open\":true");
        assertThat(get("/people/" + ada.personId(), token).body()).contains("\"open\":false");
        assertThat(get("/organisations?q=zyxienne&asOf=2021-12-31", token).body())
                .contains("Zyxienne");
        assertThat(get("/organisations?q=zyxienne", token).body()).isEqualTo("[]");
    }

    @Test
    void theDescriptionNamesEveryPathAndTheToken() throws Exception {
        var description = get("/openapi", token).body();

        assertThat(description)
                .contains("/api/v1/who-to-contact", "/api/v1/people/{id}", "/api/v1/mailings/{id}/ledger")
                .contains("bearer", "Qui contacter")
                .doesNotContain("/i/{token}");
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return CLIENT.send(request(path, token).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String token) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }
}
