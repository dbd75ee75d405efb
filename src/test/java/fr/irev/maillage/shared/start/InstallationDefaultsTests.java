package fr.irev.maillage.shared.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class InstallationDefaultsTests {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path folder;

    @Test
    void aDemonstrationKeepsTheSecretItDrewToItself() throws Exception {
        var first = completed("maillage.demo", "true").getProperty("maillage.secret");
        var second = completed("maillage.demo", "true").getProperty("maillage.secret");

        assertThat(first).hasSize(64).isEqualTo(second);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aRealInstallationMustBeGivenItsSecret() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> completed())
                .withMessageContaining("MAILLAGE_SECRET");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> completed("maillage.secret", "court"))
                .withMessageContaining("32 caractères");
    }

    @Test
    void aDemonstrationAnswersOnThisMachineOnly() {
        assertThat(completed("maillage.demo", "true").getProperty("server.address"))
                .isEqualTo("127.0.0.1");
        assertThat(completed("maillage.secret", SECRET).getProperty("server.address"))
                .isNull();
    }

    @Test
    void withoutAMailServerItIsARehearsal() {
        assertThat(completed("maillage.secret", SECRET).getProperty("maillage.rehearsal"))
                .isEqualTo("true");
        assertThat(completed("maillage.secret", SECRET, "spring.mail.host", "smtp.exemple.example")
                        .getProperty("maillage.rehearsal"))
                .isEqualTo("false");
    }

    @Test
    void aJobNeedsNoWebServer() {
        assertThat(completed("maillage.secret", SECRET, "maillage.job", "essai")
                        .getProperty("spring.main.web-application-type"))
                .isEqualTo("none");
    }

    @Test
    void unreadableSettingsAreNamed() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> completed("maillage.demo", "peut-être"))
                .withMessageContaining("maillage.demo")
                .withMessageContaining("peut-être");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> completed("maillage.demo", "true", "server.port", "abc"))
                .withMessageContaining("« abc »");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "");

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> DataFolder.prepare(file.resolve("data").toString()))
                .withMessageContaining(file.toString());
    }

    private MockEnvironment completed(String... settings) {
        var environment = new MockEnvironment().withProperty("maillage.data", folder.toString());
        for (int i = 0; i < settings.length; i += 2) {
            environment.setProperty(settings[i], settings[i + 1]);
        }
        new InstallationDefaults().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
