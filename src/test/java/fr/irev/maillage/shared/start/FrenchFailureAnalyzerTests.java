package fr.irev.maillage.shared.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.mock.env.MockEnvironment;

class FrenchFailureAnalyzerTests {

    private final MockEnvironment settings = new MockEnvironment();
    private final FrenchFailureAnalyzer analyzer = new FrenchFailureAnalyzer(settings);

    @Test
    void theReasonIsFoundHoweverDeepItLies() {
        var refusal = new RuntimeException(new IllegalStateException(new StartRefused("Le dossier est plein.")));

        assertThat(sentence(refusal)).isEqualTo("Le dossier est plein.");
    }

    @Test
    void aTakenPortIsNamed() {
        assertThat(sentence(new PortInUseException(8080))).contains("Le port 8080 est déjà pris");
    }

    @Test
    void aTakenPortIsNoticedBeforeAnythingIsOpened() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings.setConversionService(new ApplicationConversionService());
            settings.setProperty("server.address", "127.0.0.1");
            settings.setProperty("server.port", String.valueOf(taken.getLocalPort()));

            assertThatThrownBy(() -> PortCheck.refuseIfTaken(settings))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(String.valueOf(taken.getLocalPort()));
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamedWithoutItsSecrets() {
        settings.setProperty("spring.datasource.url", "jdbc:mariadb://base.exemple.example/maillage?password=secret");

        assertThat(sentence(new RuntimeException(new SQLException("Connection refused", "08000"))))
                .contains("jdbc:mariadb://base.exemple.example/maillage ne répond pas")
                .doesNotContain("secret");
    }

    @Test
    void aFaultOfOursIsLeftToOthers() {
        assertThat(analyzer.analyze(new IllegalStateException("bug"))).isNull();
        assertThat(new UnexpectedFailureAnalyzer()
                        .analyze(new IllegalStateException("bug"))
                        .getDescription())
                .startsWith("Une erreur imprévue");
    }

    private String sentence(Throwable failure) {
        return analyzer.analyze(failure).getDescription();
    }
}
