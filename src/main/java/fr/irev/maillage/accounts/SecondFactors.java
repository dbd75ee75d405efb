package fr.irev.maillage.accounts;

import fr.irev.maillage.accounts.AccountNotices.WayInChanged;
import fr.irev.maillage.accounts.SignInDelays.Asked;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Elision;
import fr.irev.maillage.shared.JournalEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the holder of an account does with its second factor, and an administrator when somebody has lost theirs. */
@Service
@Transactional(noRollbackFor = {CodeRefused.class, TooManyTries.class})
public class SecondFactors {

    private static final String HERE = "local"; // whoever is signed in is known by their account, not by where they are
    private static final int LONGEST_PASSWORD = 1_000; // characters

    /**
     * How one's own second factor stands.
     *
     * @param since empty when there is none
     * @param required whether one's rights ask for one
     */
    public record Standing(@Nullable Instant since, int recoveryCodes, boolean required) {

        public boolean active() {
            return since != null;
        }
    }

    private final Accounts accounts;
    private final SecondFactorStore store;
    private final SecondFactorPolicy policy;
    private final SignInDelays delays;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SecondFactors(
            Accounts accounts,
            SecondFactorStore store,
            SecondFactorPolicy policy,
            SignInDelays delays,
            PasswordEncoder passwords,
            Clock clock,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.store = store;
        this.policy = policy;
        this.delays = delays;
        this.passwords = passwords;
        this.clock = clock;
        this.events = events;
    }

    /** One's own. */
    @PreAuthorize("hasRole('LECTURE')")
    @Transactional(readOnly = true)
    public Standing mine() {
        var account = holder();
        boolean required = policy.requires(account.roles());
        return store.standing(account.id())
                .map(standing -> new Standing(standing.since(), standing.recoveryCodes(), required))
                .orElse(new Standing(null, 0, required));
    }

    /** A key to try; it counts for nothing until {@link #activate}. */
    @PreAuthorize("hasRole('LECTURE')")
    @Transactional(readOnly = true)
    public Enrolment begin() {
        return new Enrolment(holder().login());
    }

    /**
     * Turns the second factor on with the first code that the telephone shows.
     *
     * @return the recovery codes, told this once
     * @throws CodeRefused when the code is wrong
     */
    @PreAuthorize("hasRole('LECTURE')")
    public List<String> activate(Enrolment enrolment, String code) {
        return activate(holder(), enrolment, code);
    }

    List<String> activate(Account account, Enrolment enrolment, String code) {
        store.enrol(account.id(), enrolment, code);
        tell(account, "Second facteur activé pour le compte %s", "secondFactorOn");
        return store.newRecoveryCodes(account.id());
    }

    /**
     * Ten other recovery codes instead of those left.
     *
     * @throws CodeRefused when the password or the code is wrong
     * @throws TooManyTries when neither is looked at for a while
     */
    @PreAuthorize("hasRole('LECTURE')")
    public List<String> renewRecoveryCodes(String password, String code) {
        var account = proven(password, code);
        events.publishEvent(new JournalEvent(
                "UPDATE",
                "ACCOUNT",
                account.id(),
                "Nouveaux codes de secours pour le compte " + Elision.de(account.displayName()),
                Map.of()));
        return store.newRecoveryCodes(account.id());
    }

    /**
     * Turns one's own off.
     *
     * @throws CodeRefused when the password or the code is wrong
     * @throws TooManyTries when neither is looked at for a while
     */
    @PreAuthorize("hasRole('LECTURE')")
    public void remove(String password, String code) {
        var account = proven(password, code);
        store.remove(account.id());
        tell(account, "Second facteur retiré du compte %s par son titulaire", "secondFactorOff");
    }

    /**
     * Turns off that of somebody who has lost it; whoever is signed in on that account has to sign in again.
     *
     * @return whether there was one
     * @throws IllegalStateException for one's own: that takes a password and a code
     */
    @PreAuthorize("hasRole('ADMIN')")
    public boolean reset(long id) {
        var account = accounts.findById(id).orElseThrow();
        if (account.login().equals(CurrentUser.login())) {
            throw new IllegalStateException("one's own");
        }
        if (!store.remove(id)) {
            return false;
        }
        account.endSessions(clock.instant());
        accounts.saveAndFlush(account);
        events.publishEvent(new SessionsEnded(account.login()));
        tell(account, "Second facteur du compte %s retiré par l’administration", "secondFactorOff");
        return true;
    }

    /** The password is looked at even when the code is wrong, and only one answer is given for both. */
    private Account proven(String password, String code) {
        var account = holder();
        delays.wait(Asked.CODE, account.login(), HERE).ifPresent(remaining -> {
            throw new TooManyTries(remaining);
        });
        if (password.length() > LONGEST_PASSWORD || !passwords.matches(password, account.passwordHash())) {
            delays.failed(Asked.CODE, account.login(), HERE);
            throw new CodeRefused();
        }
        store.spend(account.id(), account.login(), HERE, code);
        return account;
    }

    private Account holder() {
        return accounts.findByLogin(CurrentUser.login()).orElseThrow();
    }

    private void tell(Account account, String summary, String message) {
        events.publishEvent(new JournalEvent(
                "UPDATE", "ACCOUNT", account.id(), summary.formatted(Elision.de(account.displayName())), Map.of()));
        account.email()
                .ifPresent(to ->
                        events.publishEvent(new WayInChanged(to, account.login(), account.displayName(), message)));
    }
}
