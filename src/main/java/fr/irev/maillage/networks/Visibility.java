package fr.irev.maillage.networks;

import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import java.util.Map;

/**
 * Which networks whoever acts may know of: all for administrators and jobs; for others those without restriction and those they
 * animate. Every query of this module that names a network {@code n} carries the condition.
 */
final class Visibility {

    /** To stand in a {@code where} beside a network {@code n}. */
    static final String CONDITION = """
            (n.restricted = false or :sees_all or exists (
                select 1 from network_animator seen where seen.network_id = n.network_id and seen.login = :viewer))""";

    private Visibility() {}

    /** The parameters of {@link #CONDITION}. */
    static Map<String, Object> parameters() {
        return Map.of("sees_all", CurrentUser.holds(Roles.ADMIN), "viewer", CurrentUser.login());
    }
}
