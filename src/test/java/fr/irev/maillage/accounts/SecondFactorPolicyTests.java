package fr.irev.maillage.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.irev.maillage.shared.Installation;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.start.StartRefused;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecondFactorPolicyTests {

    @Test
    void anInstallationThatSaysNothingAsksWhoeverAdministersOrSends() {
        var policy = policy(null, false);

        assertThat(policy.requires(Set.of(Roles.ADMIN))).isTrue();
        assertThat(policy.requires(Set.of(Roles.LECTURE, Roles.ENVOI))).isTrue();
        assertThat(policy.requires(Set.of(Roles.GESTION, Roles.REDACTION))).isFalse();
    }

    @Test
    void aDemonstrationThatSaysNothingAsksNobody() {
        assertThat(policy(null, true).requires(Set.of(Roles.ADMIN))).isFalse();
        assertThat(policy("admin", true).requires(Set.of(Roles.ADMIN))).isTrue();
    }

    @Test
    void aRoleThatOthersImplyBindsTheirHoldersToo() {
        assertThat(policy(" lecture ", false).requires(Set.of(Roles.GESTION))).isTrue();
        assertThat(policy("ENVOI", false).requires(Set.of(Roles.ADMIN))).isTrue();
        assertThat(policy("ADMIN", false).requires(Set.of(Roles.ENVOI))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ","})
    void anEmptyListMeansNobody(String setting) {
        assertThat(policy(setting, false).requires(Set.of(Roles.ADMIN))).isFalse();
    }

    @Test
    void aListThatCannotBeReadKeepsTheApplicationFromStarting() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> policy("ADMIN;ENVOI", false))
                .withMessageContaining("ADMIN;ENVOI")
                .withMessageContaining("séparés par des virgules");
    }

    private static SecondFactorPolicy policy(@Nullable String setting, boolean demo) {
        return new SecondFactorPolicy(setting, new Installation(true, demo, "http://localhost", Path.of("var")));
    }
}
