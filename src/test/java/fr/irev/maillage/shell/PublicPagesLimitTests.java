package fr.irev.maillage.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.testing.IntegrationTest;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class PublicPagesLimitTests {

    @LocalServerPort
    private int port;

    @Test
    void randomLinksEndInAPoliteRefusalThatSaysWhenToComeBack() throws Exception {
        // An address of this test's own: those of the others go on undisturbed.
        try (var stranger = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName("127.0.0.77"))
                .build()) {
            var last = visit(stranger, "/i/inconnu");
            for (int i = 0; i < 200 && last.statusCode() == 404; i++) {
                last = visit(stranger, (i % 2 == 0 ? "/d/" : "/lettres/") + "inconnu" + i);
            }

            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(last.headers().firstValue("Retry-After"))
                    .hasValueSatisfying(
                            seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 60));
            assertThat(last.body()).contains("Trop de demandes", "Réessayez dans une minute", "lang=\"fr\"");
            assertThat(last.headers().firstValue("Set-Cookie")).isEmpty();
        }
        try (var somebodyElse = HttpClient.newHttpClient()) {
            assertThat(visit(somebodyElse, "/accessibilite").statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> visit(HttpClient client, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }
}
