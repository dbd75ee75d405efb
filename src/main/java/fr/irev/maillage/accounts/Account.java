package fr.irev.maillage.accounts;

import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.Roles;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A member of staff who may sign in. Without a password yet, only a one-time link lets them choose one. */
@Entity
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
    @SequenceGenerator(name = "account_seq", sequenceName = "account_seq", allocationSize = 50)
    private @Nullable Long accountId;

    @Version
    private @Nullable Long version;

    private String login;
    private String displayName;
    private @Nullable String email;
    private @Nullable String passwordHash;
    private boolean enabled = true;
    private @Nullable LocalDate expiresOn;
    private boolean demo;
    private @Nullable Instant lastSignInAt;
    private @Nullable Instant sessionsSince;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    private Set<String> roles = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(String login, String displayName, @Nullable EmailAddress email, Set<String> roles, boolean demo) {
        this.login = login.strip().toLowerCase(Locale.ROOT);
        this.displayName = displayName.strip();
        this.email = email == null ? null : email.value();
        this.roles = new HashSet<>(roles);
        this.demo = demo;
    }

    /** The role given and those it implies, as signed-in accounts hold them. */
    static Set<String> expand(Set<String> given) {
        var all = new HashSet<>(given);
        if (all.contains(Roles.ADMIN)) {
            all.addAll(Set.of(Roles.GESTION, Roles.REDACTION, Roles.ENVOI));
        }
        if (all.contains(Roles.ENVOI)) {
            all.add(Roles.REDACTION);
        }
        if (!all.isEmpty()) {
            all.add(Roles.LECTURE);
        }
        return all;
    }

    long id() {
        if (accountId == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return accountId;
    }

    String login() {
        return login;
    }

    String displayName() {
        return displayName;
    }

    Optional<EmailAddress> email() {
        return Optional.ofNullable(email).map(EmailAddress::new);
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    Set<String> roles() {
        return Set.copyOf(roles);
    }

    boolean mayEnter(LocalDate today) {
        return enabled && (expiresOn == null || !today.isAfter(expiresOn));
    }

    /** Sessions begun at this instant or later go on; empty when all of them do. */
    Optional<Instant> sessionsSince() {
        return Optional.ofNullable(sessionsSince);
    }

    /** Whoever was signed in by the earlier password is not any more. */
    void choosePassword(String hash, Instant now) {
        this.passwordHash = hash;
        endSessions(now);
    }

    /** Ends every session begun before. */
    void endSessions(Instant now) {
        this.sessionsSince = now.truncatedTo(ChronoUnit.MICROS); // as the database keeps it
    }

    void change(String name, @Nullable EmailAddress newEmail, Set<String> newRoles, @Nullable LocalDate newExpiry) {
        this.displayName = name.strip();
        this.email = newEmail == null ? null : newEmail.value();
        this.roles.clear();
        this.roles.addAll(newRoles);
        this.expiresOn = newExpiry;
    }

    void close() {
        this.enabled = false;
    }

    void reopen() {
        this.enabled = true;
    }

    void signedIn(Instant now) {
        this.lastSignInAt = now;
    }
}
