package fr.irev.maillage.directory.whotocontact;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a service of this machine that answers as addok does. */
class GeocodingTests {

    private final AtomicReference<String> answer = new AtomicReference<>("");
    private final AtomicReference<String> asked = new AtomicReference<>("");
    private HttpServer service;

    @BeforeEach
    void answers() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/search/", exchange -> {
            asked.set(exchange.getRequestURI().getQuery());
            var octets = answer.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(octets.length == 0 ? 503 : 200, octets.length == 0 ? -1 : octets.length);
            exchange.getResponseBody().write(octets);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void stops() {
        service.stop(0);
    }

    private Geocoding geocoding() {
        return new Geocoding("http://127.0.0.1:" + service.getAddress().getPort() + "/search/");
    }

    private static String feature(double score) {
        return """
                {"type": "FeatureCollection", "features": [{"type": "Feature",
                  "geometry": {"type": "Point", "coordinates": [1.8946, 50.9533]},
                  "properties": {"label": "12 Rue des Lilas", "score": %s}}]}
                """.formatted(score);
    }

    @Test
    void anAddressThatTheServiceKnowsIsAPoint() {
        answer.set(feature(0.93));

        assertThat(geocoding().locate("12 rue des Lilas & co, Calais")).contains(new SaidPoint(50.9533, 1.8946));
        assertThat(asked.get()).contains("q=12 rue des Lilas & co, Calais").contains("limit=1");
    }

    @Test
    void anAddressThatTheServiceOnlyGuessesIsNone() {
        answer.set(feature(0.31));

        assertThat(geocoding().locate("12 rue des Lilas, Calais")).isEmpty();
    }

    @Test
    void aServiceThatIsAwayChangesNothing() {
        assertThat(geocoding().locate("12 rue des Lilas, Calais")).isEmpty();
        answer.set("not what was asked for");
        assertThat(geocoding().locate("12 rue des Lilas, Calais")).isEmpty();
    }

    @Test
    void noServiceIsAskedUnlessOneIsSet() {
        answer.set(feature(0.93));

        assertThat(new Geocoding("").locate("12 rue des Lilas, Calais")).isEmpty();
        assertThat(asked.get()).isEmpty();
    }
}
