package fr.irev.maillage.accounts;

import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.Installation;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.StartupNotice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How the first people get in: in demonstration through accounts told in the terminal, otherwise through one link with which the
 * first administrator chooses a password. Such an installation never has a password it was born with.
 */
@Component
@ConditionalOnWebApplication
class FirstAccounts implements StartupNotice {

    private static final String DEMO_PASSWORD = "la-demo-de-la-base";
    private static final Map<String, List<String>> DEMO = demo();

    private final AccountService accounts;
    private final Installation installation;
    private final JdbcClient jdbc;

    FirstAccounts(AccountService accounts, Installation installation, JdbcClient jdbc) {
        this.accounts = accounts;
        this.installation = installation;
        this.jdbc = jdbc;
    }

    private static Map<String, List<String>> demo() {
        var accounts = new LinkedHashMap<String, List<String>>();
        accounts.put("admin", List.of("Agathe Verne", Roles.ADMIN));
        accounts.put("communication", List.of("Côme Lindor", Roles.ENVOI));
        accounts.put("animation", List.of("Annick Rivage", Roles.GESTION, Roles.REDACTION));
        accounts.put("redaction", List.of("Rémi Plume", Roles.REDACTION));
        accounts.put("accueil", List.of("Louise Téléphone", Roles.LECTURE));
        return accounts;
    }

    @Override
    public List<String> lines() {
        return CurrentUser.asSystem(() -> installation.demo() ? demonstration() : firstAdministrator());
    }

    private List<String> demonstration() {
        if (accounts.none()) {
            DEMO.forEach((login, nameAndRoles) -> accounts.openForDemonstration(
                    login,
                    nameAndRoles.getFirst(),
                    new EmailAddress(login + "@maillage.example"),
                    Set.copyOf(nameAndRoles.subList(1, nameAndRoles.size())),
                    DEMO_PASSWORD));
        }
        var present = jdbc.sql("select login from account where demo and enabled order by account_id")
                .query(String.class)
                .list();
        return present.isEmpty()
                ? List.of()
                : List.of("Comptes de démonstration : %s — mot de passe : %s"
                        .formatted(String.join(", ", present), DEMO_PASSWORD));
    }

    private List<String> firstAdministrator() {
        if (!accounts.none()) {
            return waitingAdministrator();
        }
        var token = accounts.open("admin", "Administration", null, Set.of(Roles.ADMIN));
        return List.of(invitation(token));
    }

    /** The link was lost before it served: a new one is told, as long as nobody has ever chosen a password. */
    private List<String> waitingAdministrator() {
        var someoneEntered = jdbc.sql("select exists (select 1 from account where password_hash is not null)")
                .query(Boolean.class)
                .single();
        if (someoneEntered) {
            return List.of();
        }
        return accounts.all().stream()
                .filter(row -> row.roles().contains(Roles.ADMIN))
                .findFirst()
                .map(row -> List.of(invitation(accounts.newLink(row.id()))))
                .orElse(List.of());
    }

    private String invitation(String token) {
        return "Premier compte (« admin ») : choisissez son mot de passe dans les 24 heures sur %s/acces/%s"
                .formatted(installation.baseUrl(), token);
    }
}
