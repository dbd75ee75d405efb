package fr.irev.maillage.events.ui;

import static fr.irev.maillage.events.EventsFixtures.aDay;
import static fr.irev.maillage.events.EventsFixtures.aGuest;
import static fr.irev.maillage.events.EventsFixtures.anOpenEvent;
import static fr.irev.maillage.events.EventsFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.events.AnswerLinks;
import fr.irev.maillage.events.EventId;
import fr.irev.maillage.events.EventLookup;
import fr.irev.maillage.events.EventService;
import fr.irev.maillage.events.Places;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.SealedTokens;
import fr.irev.maillage.testing.IntegrationTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class AnswerControllerTests {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static int people = 500; // numbers already given out

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private EventService events;

    @Autowired
    private EventLookup lookup;

    @Autowired
    private AnswerLinks links;

    @Autowired
    private SealedTokens tokens;

    @Autowired
    private JdbcClient database;

    @Test
    void openingTheLinkShowsTheEventAndChangesNothing() throws Exception {
        var event = anOpenEvent(events, aDay(20));
        var path = path(event, guest());

        HttpResponse<String> answer = get(path);
        for (int i = 0; i < 20; i++) {
            answer = get(path);
        }

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(text(answer))
                .contains("Rencontre des coordonnateurs", "Salle des fêtes de Rivecourt", "Inès Kérébel")
                .contains("20 places restantes sur 20", "Je viens", "Je ne peux pas")
                .doesNotContain("visio.exemple.example");
        assertThat(places(event)).isEqualTo(new Places(20, 0, 0, 0));
    }

    @Test
    void thePageIsPrivateLightAndWithoutScriptOrCookie() throws Exception {
        var answer = get(path(anOpenEvent(events, aDay(20)), guest()));

        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).get().asString().contains("noindex");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(100_000);
        assertThat(Jsoup.parse(answer.body()).select("script")).isEmpty();
    }

    @Test
    void sayingYesTakesAPlaceAndGivesTheLinkOfTheMeeting() throws Exception {
        var event = anOpenEvent(events, aDay(20));

        var answer = post(path(event, guest()), "reponse=oui&places=libres");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(text(answer))
                .contains("vous avez une place", "Je ne peux plus venir", "Rejoindre la visioconférence");
        assertThat(places(event)).isEqualTo(new Places(20, 1, 0, 0));
    }

    @Test
    void oneMayChangeOnesMind() throws Exception {
        var event = anOpenEvent(events, aDay(20));
        var path = path(event, guest());

        post(path, "reponse=oui");
        post(path, "reponse=non");
        assertThat(places(event)).isEqualTo(new Places(20, 0, 0, 1));
        assertThat(text(get(path))).contains("Vous avez répondu que vous ne venez pas", "Je viens");

        post(path, "reponse=oui");
        assertThat(places(event)).isEqualTo(new Places(20, 1, 0, 0));
    }

    @Test
    void whoFindsTheLastPlaceTakenWhileReadingIsToldTheirRank() throws Exception {
        var event = anOpenEvent(events, aDay(1));
        post(path(event, guest()), "reponse=oui");

        assertThat(text(get(path(event, guest()))))
                .contains("Cet événement est complet", "Rejoindre la liste d’attente");
        assertThat(text(post(path(event, guest()), "reponse=oui&places=libres")))
                .contains("La dernière place vient d’être prise", "(rang 1)");
        assertThat(text(post(path(event, guest()), "reponse=oui&places=aucune")))
                .contains("liste d’attente (rang 2)");
    }

    @Test
    void closedPastAndCancelledEventsSaySo() throws Exception {
        var now = Instant.now();
        var day = Duration.ofDays(1);
        var closed = anOpenEvent(events, at(now.plus(day), now.plus(day), now.minus(day)));
        var past = anOpenEvent(events, at(now.minus(day), now.minus(day), null));
        var cancelled = anOpenEvent(events, aDay(20));
        CurrentUser.asSystem(() -> events.cancel(cancelled, 1));

        assertThat(text(get(path(closed, guest()))))
                .contains("Les inscriptions sont closes depuis le", "Je ne peux pas");
        assertThat(text(post(path(past, guest()), "reponse=oui"))).contains("Cet événement a eu lieu le");
        assertThat(text(post(path(cancelled, guest()), "reponse=oui"))).contains("Cet événement est annulé");
        assertThat(places(past).taken() + places(cancelled).taken()).isZero();
    }

    @Test
    void whoLeftTheSeatCannotAcceptInItsNameButMayDecline() throws Exception {
        var event = anOpenEvent(events, aDay(20));
        var gone = aGuest(database, people++, LocalDate.EPOCH);

        assertThat(text(get(path(event, gone))))
                .contains("vous n’occupez plus cette fonction", "Je ne peux pas")
                .doesNotContain("Je viens");
        post(path(event, gone), "reponse=oui");
        assertThat(places(event)).isEqualTo(new Places(20, 0, 0, 0));
        post(path(event, gone), "reponse=non");
        assertThat(places(event)).isEqualTo(new Places(20, 0, 0, 1));
    }

    @Test
    void unknownAlteredAndForeignTokensAndDraftsLookTheSame() throws Exception {
        var guest = guest();
        var event = anOpenEvent(events, aDay(20));
        var draft = CurrentUser.asSystem(() -> events.create(aDay(20)));
        var good = path(event, guest);
        var altered = good.substring(0, 6) + (good.charAt(6) == 'a' ? 'b' : 'a') + good.substring(7);
        var foreign = "/i/" + tokens.seal(SealedTokens.Purpose.WEB_VERSION, event.eventId(), guest.mandateId());

        var unknown = get("/i/abc");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(text(unknown)).contains("Cette page n’existe pas");
        for (var path : new String[] {altered, foreign, path(draft, guest), path(new EventId(999_999), guest)}) {
            assertThat(get(path).statusCode()).isEqualTo(404);
            assertThat(get(path).body()).isEqualTo(unknown.body());
            assertThat(post(path, "reponse=oui").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void nothingButAnAnswerIsTakenFromTheForm() throws Exception {
        var event = anOpenEvent(events, aDay(20));
        var path = path(event, guest());

        assertThat(post(path, "reponse=peut-etre&confirmed=true&eventId=2").statusCode())
                .isEqualTo(400);
        assertThat(send(path, "application/json", "{\"reponse\":\"oui\"}").statusCode())
                .isEqualTo(415);
        assertThat(places(event)).isEqualTo(new Places(20, 0, 0, 0));
    }

    @Test
    void theEventCanBeTakenIntoACalendar() throws Exception {
        var details = at(Instant.parse("2027-03-29T07:30:00Z"), Instant.parse("2027-03-29T14:15:00Z"), null);
        var event = anOpenEvent(events, details);

        var file = get(path(event, guest()) + "/evenement.ics");

        assertThat(file.headers().firstValue("Content-Type")).get().asString().startsWith("text/calendar");
        assertThat(file.body())
                .contains("BEGIN:VTIMEZONE\r\n", "DTSTART;TZID=Europe/Paris:20270329T093000\r\n", "METHOD:PUBLISH\r\n")
                .doesNotContain("visio.exemple.example");
        assertThat(file.body().lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    private MandateId guest() {
        return aGuest(database, people++);
    }

    private String path(EventId event, MandateId guest) {
        return URI.create(links.url(event, guest)).getPath();
    }

    private Places places(EventId event) {
        return CurrentUser.asSystem(() -> lookup.find(event).orElseThrow()).places();
    }

    private static String text(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).body().text();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(path, FORM, body);
    }

    private HttpResponse<String> send(String path, String type, String body) throws Exception {
        return client.send(
                request(path)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
