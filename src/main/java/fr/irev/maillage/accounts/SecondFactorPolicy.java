package fr.irev.maillage.accounts;

import fr.irev.maillage.shared.Installation;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.start.StartRefused;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who cannot do without a second factor: those who hold one of the roles in {@code maillage.second-factor.required-for}, a list
 * with commas, empty for nobody. Left out, it means ADMIN and ENVOI, and nobody in a demonstration. Anybody may have one.
 */
@Component
class SecondFactorPolicy {

    private static final Set<String> KNOWN =
            Set.of(Roles.LECTURE, Roles.GESTION, Roles.REDACTION, Roles.ENVOI, Roles.ADMIN);

    private final Set<String> requiredFor;

    SecondFactorPolicy(
            @Value("${maillage.second-factor.required-for:#{null}}") @Nullable String setting,
            Installation installation) {
        this.requiredFor = setting == null ? unlessSet(installation) : read(setting);
    }

    private static Set<String> unlessSet(Installation installation) {
        return installation.demo() ? Set.of() : Set.of(Roles.ADMIN, Roles.ENVOI);
    }

    private static Set<String> read(String setting) {
        var roles = Arrays.stream(setting.split(","))
                .map(role -> role.strip().toUpperCase(Locale.ROOT))
                .filter(role -> !role.isEmpty())
                .collect(Collectors.toSet());
        if (!KNOWN.containsAll(roles)) {
            throw new StartRefused(
                    "Le réglage maillage.second-factor.required-for est illisible\u00a0: «\u00a0%s\u00a0». Écrivez des droits parmi LECTURE, GESTION, REDACTION, ENVOI et ADMIN, séparés par des virgules, ou rien."
                            .formatted(setting));
        }
        return roles;
    }

    /** @param given roles of an account, as it was given them */
    boolean requires(Set<String> given) {
        return !Collections.disjoint(Account.expand(given), requiredFor);
    }
}
