package fr.irev.maillage.accounts;

import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Elision;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.Roles;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that can be done to a staff account. */
@Service
@Transactional
public class AccountService {

    private static final Duration LINK_LASTS = Duration.ofHours(24);

    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final PasswordPolicy policy;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AccountService(
            Accounts accounts,
            JdbcClient jdbc,
            PasswordEncoder passwords,
            PasswordPolicy policy,
            Clock clock,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** Every account, by name. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional(readOnly = true)
    public List<AccountRow> all() {
        return jdbc.sql("""
                        select a.account_id, a.login, a.display_name, a.enabled, a.password_hash is not null chosen,
                               a.expires_on, a.last_sign_in_at, group_concat(r.role) roles
                        from account a left join account_role r on r.account_id = a.account_id
                        group by a.account_id
                        order by a.display_name
                        """)
                .query((row, n) -> new AccountRow(
                        row.getLong("account_id"),
                        row.getString("login"),
                        row.getString("display_name"),
                        row.getString("roles") == null
                                ? Set.of()
                                : new TreeSet<>(List.of(row.getString("roles").split(","))),
                        row.getBoolean("enabled"),
                        row.getBoolean("chosen"),
                        row.getObject("expires_on", LocalDate.class),
                        row.getTimestamp("last_sign_in_at") == null
                                ? null
                                : row.getTimestamp("last_sign_in_at").toInstant()))
                .list();
    }

    /** Whether anybody can sign in at all. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional(readOnly = true)
    public boolean none() {
        return accounts.count() == 0;
    }

    /**
     * Opens an account without a password.
     *
     * @return the token of the one-time link with which its holder chooses one, within a day
     * @throws IllegalArgumentException when the login is taken
     */
    @PreAuthorize("hasRole('ADMIN')")
    public String open(String login, String displayName, Set<String> roles) {
        var account = accounts.saveAndFlush(checked(login, displayName, roles, false));
        tell("CREATE", account, "Ouverture du compte %s".formatted(Elision.de(account.displayName())));
        return link(account);
    }

    /** Opens a demonstration account whose password is told in the terminal. */
    @PreAuthorize("hasRole('ADMIN')")
    public void openForDemonstration(String login, String displayName, Set<String> roles, String password) {
        var account = checked(login, displayName, roles, true);
        account.choosePassword(hash(password));
        accounts.saveAndFlush(account);
    }

    private Account checked(String login, String displayName, Set<String> roles, boolean demo) {
        if (accounts.existsByLogin(login.strip().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("login taken");
        }
        return new Account(login, displayName, roles, demo);
    }

    /** Changes name, roles and last day; the last administrator keeps their role. */
    @PreAuthorize("hasRole('ADMIN')")
    public void change(long id, String displayName, Set<String> roles, @Nullable LocalDate expiresOn) {
        var account = get(id);
        if (account.roles().contains(Roles.ADMIN) && (!roles.contains(Roles.ADMIN) || expiresOn != null)) {
            refuseIfLastAdministrator(id);
        }
        var before = account.roles();
        account.change(displayName, roles, expiresOn);
        accounts.saveAndFlush(account);
        events.publishEvent(new JournalEvent(
                "UPDATE",
                "ACCOUNT",
                id,
                "Modification du compte %s".formatted(Elision.de(account.displayName())),
                Map.of("rôles", new TreeSet<>(before) + " → " + new TreeSet<>(roles))));
    }

    /** Closes an account: its holder is out within a minute. */
    @PreAuthorize("hasRole('ADMIN')")
    public void close(long id) {
        refuseIfLastAdministrator(id);
        var account = get(id);
        account.close();
        accounts.saveAndFlush(account);
        tell("UPDATE", account, "Fermeture du compte %s".formatted(Elision.de(account.displayName())));
    }

    /** Opens a closed account again. */
    @PreAuthorize("hasRole('ADMIN')")
    public void reopen(long id) {
        var account = get(id);
        account.reopen();
        accounts.saveAndFlush(account);
        tell("UPDATE", account, "Réouverture du compte %s".formatted(Elision.de(account.displayName())));
    }

    /** A new one-time link; earlier ones no longer open. */
    @PreAuthorize("hasRole('ADMIN')")
    public String newLink(long id) {
        var account = get(id);
        jdbc.sql("update password_link set used_at = :now where account_id = :id and used_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        tell("UPDATE", account, "Nouveau lien de mot de passe pour %s".formatted(account.displayName()));
        return link(account);
    }

    private String link(Account account) {
        var token = Secrets.next();
        jdbc.sql("insert into password_link (token_hash, account_id, expires_at) values (:hash, :account, :expires)")
                .param("hash", Secrets.digest(token))
                .param("account", account.id())
                .param("expires", Timestamp.from(clock.instant().plus(LINK_LASTS)))
                .update();
        return token;
    }

    /** The login whose password the link lets choose; empty when it is unknown, used or too old. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<String> behind(String token) {
        return jdbc.sql("""
                        select a.login from password_link l join account a on a.account_id = l.account_id
                        where l.token_hash = :hash and l.used_at is null and l.expires_at > :now and a.enabled
                        """)
                .param("hash", Secrets.digest(token))
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .optional();
    }

    /** Chooses a password through a one-time link. Empty when done, else why not; a link that no longer opens changes nothing. */
    @PreAuthorize("permitAll()")
    public Optional<PasswordPolicy.Refusal> choosePassword(String token, String password) {
        var login = behind(token);
        if (login.isEmpty()) {
            throw new IllegalStateException("The link does not open");
        }
        var refusal = policy.refusal(password);
        if (refusal.isPresent()) {
            return refusal;
        }
        // The row itself decides between two who open the same link at once.
        int used = jdbc.sql("update password_link set used_at = :now where token_hash = :hash and used_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("hash", Secrets.digest(token))
                .update();
        if (used != 1) {
            throw new IllegalStateException("The link does not open");
        }
        var account = accounts.findByLogin(login.get()).orElseThrow();
        account.choosePassword(hash(password));
        accounts.saveAndFlush(account);
        tell("UPDATE", account, "Mot de passe choisi par %s".formatted(account.displayName()));
        return Optional.empty();
    }

    void signedIn(String login, Instant now) {
        accounts.findByLogin(login).ifPresent(account -> {
            account.signedIn(now);
            accounts.saveAndFlush(account);
        });
    }

    private void refuseIfLastAdministrator(long id) {
        int others = jdbc.sql("""
                        select count(*) from account a join account_role r on r.account_id = a.account_id
                        where r.role = 'ADMIN' and a.enabled and a.account_id <> :id
                        """).param("id", id).query(Integer.class).single();
        if (others == 0) {
            throw new IllegalStateException("last administrator");
        }
    }

    private String hash(String password) {
        var hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("A password always has a hash");
        }
        return hash;
    }

    private Account get(long id) {
        return accounts.findById(id).orElseThrow();
    }

    private void tell(String action, Account account, String summary) {
        events.publishEvent(
                new JournalEvent(action, "ACCOUNT", account.id(), summary + " par " + CurrentUser.login(), Map.of()));
    }
}
