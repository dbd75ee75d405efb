package fr.irev.maillage.accounts;

import fr.irev.maillage.accounts.AccountNotices.WayInChanged;
import fr.irev.maillage.accounts.PasswordLinks.Purpose;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Elision;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.Roles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that can be done to a staff account. */
@Service
@Transactional
public class AccountService {

    private static final String ROWS = """
            select a.account_id, a.login, a.display_name, a.email, a.enabled, a.password_hash is not null chosen,
                   exists (select 1 from second_factor f where f.account_id = a.account_id) second_factor,
                   a.expires_on, a.last_sign_in_at, group_concat(r.role) roles
            from account a left join account_role r on r.account_id = a.account_id
            """;

    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final PasswordLinks links;
    private final PasswordEncoder passwords;
    private final PasswordPolicy policy;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AccountService(
            Accounts accounts,
            JdbcClient jdbc,
            PasswordLinks links,
            PasswordEncoder passwords,
            PasswordPolicy policy,
            Clock clock,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.links = links;
        this.passwords = passwords;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** Every account, by name. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional(readOnly = true)
    public List<AccountRow> all() {
        return jdbc.sql(ROWS + " group by a.account_id order by a.display_name")
                .query((row, n) -> row(row))
                .list();
    }

    /** One's own. */
    @PreAuthorize("hasRole('LECTURE')")
    @Transactional(readOnly = true)
    public AccountRow mine() {
        return jdbc.sql(ROWS + " where a.login = :login group by a.account_id")
                .param("login", CurrentUser.login())
                .query((row, n) -> row(row))
                .single();
    }

    private static AccountRow row(ResultSet row) throws SQLException {
        var email = row.getString("email");
        var roles = row.getString("roles");
        var lastSignIn = row.getTimestamp("last_sign_in_at");
        return new AccountRow(
                row.getLong("account_id"),
                row.getString("login"),
                row.getString("display_name"),
                email == null ? null : new EmailAddress(email),
                roles == null ? Set.of() : new TreeSet<>(List.of(roles.split(","))),
                row.getBoolean("enabled"),
                row.getBoolean("chosen"),
                row.getBoolean("second_factor"),
                row.getObject("expires_on", LocalDate.class),
                lastSignIn == null ? null : lastSignIn.toInstant());
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
     * @param email where its holder is written to about it; without one, only an administrator gives them a new link
     * @return the token of the one-time link with which its holder chooses one, within a day
     * @throws Taken when the login or the address is
     */
    @PreAuthorize("hasRole('ADMIN')")
    public String open(String login, String displayName, @Nullable EmailAddress email, Set<String> roles) {
        var account = accounts.saveAndFlush(checked(login, displayName, email, roles, false));
        tell("CREATE", account, "Ouverture du compte %s".formatted(Elision.de(account.displayName())));
        return links.issue(account.id(), Purpose.INVITATION);
    }

    /** Opens a demonstration account whose password is told in the terminal. */
    @PreAuthorize("hasRole('ADMIN')")
    public void openForDemonstration(
            String login, String displayName, EmailAddress email, Set<String> roles, String password) {
        var account = checked(login, displayName, email, roles, true);
        account.choosePassword(hash(password), clock.instant());
        accounts.saveAndFlush(account);
    }

    private Account checked(
            String login, String displayName, @Nullable EmailAddress email, Set<String> roles, boolean demo) {
        if (accounts.existsByLogin(login.strip().toLowerCase(Locale.ROOT))) {
            throw new Taken(Taken.What.LOGIN);
        }
        if (email != null && accounts.existsByEmail(email.value())) {
            throw new Taken(Taken.What.EMAIL);
        }
        return new Account(login, displayName, email, roles, demo);
    }

    /**
     * Changes name, address, roles and last day; the last administrator keeps their role.
     *
     * @throws Taken when another account has the address
     */
    @PreAuthorize("hasRole('ADMIN')")
    public void change(
            long id,
            String displayName,
            @Nullable EmailAddress email,
            Set<String> roles,
            @Nullable LocalDate expiresOn) {
        var account = get(id);
        if (email != null
                && accounts.findByEmail(email.value())
                        .filter(holder -> holder.id() != id)
                        .isPresent()) {
            throw new Taken(Taken.What.EMAIL);
        }
        if (account.roles().contains(Roles.ADMIN) && (!roles.contains(Roles.ADMIN) || expiresOn != null)) {
            refuseIfLastAdministrator(id);
        }
        var before = account.roles();
        account.change(displayName, email, roles, expiresOn);
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
        links.close(id);
        tell("UPDATE", account, "Nouveau lien de mot de passe pour %s".formatted(account.displayName()));
        return links.issue(id, Purpose.INVITATION);
    }

    /** The login whose password an administrator's link lets choose; empty when it no longer opens. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<String> behind(String token) {
        return links.behind(token, Purpose.INVITATION);
    }

    /** Chooses a password through an administrator's link. Empty when done, else why not; a link that no longer opens changes nothing. */
    @PreAuthorize("permitAll()")
    public Optional<PasswordPolicy.Refusal> choosePassword(String token, String password) {
        return choosePassword(token, Purpose.INVITATION, password);
    }

    Optional<String> behind(String token, Purpose purpose) {
        return links.behind(token, purpose);
    }

    Optional<PasswordPolicy.Refusal> choosePassword(String token, Purpose purpose, String password) {
        var login = links.behind(token, purpose);
        if (login.isEmpty()) {
            throw new IllegalStateException("The link does not open");
        }
        var refusal = policy.refusal(password);
        if (refusal.isPresent()) {
            return refusal;
        }
        var hash = hash(password); // before the row is locked: it takes a while
        if (!links.use(token)) {
            throw new IllegalStateException("The link does not open");
        }
        var account = accounts.findByLogin(login.get()).orElseThrow();
        links.close(account.id());
        boolean first = account.passwordHash() == null;
        account.choosePassword(hash, clock.instant());
        accounts.saveAndFlush(account);
        CurrentUser.as(holder(account), () -> {
            tell("UPDATE", account, "Mot de passe choisi");
            return true;
        });
        events.publishEvent(new SessionsEnded(account.login()));
        if (!first) {
            account.email()
                    .ifPresent(to -> events.publishEvent(
                            new WayInChanged(to, account.login(), account.displayName(), "password")));
        }
        return Optional.empty();
    }

    /** Whoever opens the link acts, although nobody is signed in. */
    private static Authentication holder(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new StaffMember(account.login(), account.displayName()), null, List.of());
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
