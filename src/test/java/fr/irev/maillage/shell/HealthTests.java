package fr.irev.maillage.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.testing.IntegrationTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class HealthTests {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalManagementPort
    int managementPort;

    @LocalServerPort
    int port;

    @Test
    void theManagementPortTellsTheHealthWithoutDetails() throws Exception {
        var answer = get(managementPort, "/actuator/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("components");
        assertThat(get(managementPort, "/actuator/health/liveness").statusCode())
                .isEqualTo(200);
        assertThat(get(managementPort, "/actuator/health/readiness").statusCode())
                .isEqualTo(200);
    }

    @Test
    void itTellsNothingElse() throws Exception {
        for (var path :
                new String[] {"/actuator/env", "/actuator/heapdump", "/actuator/beans", "/actuator/health/../env"}) {
            assertThat(get(managementPort, path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void thePublicPortKnowsNothingOfIt() throws Exception {
        for (var path : new String[] {
            "/actuator", "/actuator/health", "//actuator", "/actuator/health;x=y", "/actuator/health/../env"
        }) {
            assertThat(get(port, path).statusCode()).as(path).isIn(400, 404);
        }
    }

    private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
