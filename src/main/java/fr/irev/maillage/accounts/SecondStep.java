package fr.irev.maillage.accounts;

import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Elision;
import fr.irev.maillage.shared.JournalEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From the right password to the rights of an account: by a code, or by taking on a second factor where one is required. */
@Component
@Transactional(noRollbackFor = {CodeRefused.class, TooManyTries.class})
class SecondStep {

    /** Somebody has just taken on a second factor, and is in. */
    record Enrolled(Authentication signedIn, List<String> recoveryCodes) {}

    private final Accounts accounts;
    private final SecondFactorStore store;
    private final SecondFactors factors;
    private final Entrance entrance;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SecondStep(
            Accounts accounts,
            SecondFactorStore store,
            SecondFactors factors,
            Entrance entrance,
            Clock clock,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.store = store;
        this.factors = factors;
        this.entrance = entrance;
        this.clock = clock;
        this.events = events;
    }

    /** Whether the sign-in may still be completed: not begun too long ago, and the account as open as it was then. */
    @Transactional(readOnly = true)
    boolean mayGoOn(PendingSignIn pending) {
        return account(pending).isPresent();
    }

    /** Whether a code is asked for; otherwise a second factor is to be taken on first. */
    @Transactional(readOnly = true)
    boolean asksForCode(PendingSignIn pending) {
        return account(pending).flatMap(account -> store.standing(account.id())).isPresent();
    }

    /**
     * Completes the sign-in.
     *
     * @throws CodeRefused when the code is wrong or has served, or the sign-in may not be completed any more
     * @throws TooManyTries when codes are not looked at for a while
     */
    Authentication enter(PendingSignIn pending, String code, WebAuthenticationDetails details) {
        var account = account(pending).orElseThrow(CodeRefused::new);
        var opened = store.spend(account.id(), account.login(), details.getRemoteAddress(), code);
        var signedIn = entrance.open(account, details);
        if (opened == SecondFactorStore.Opened.BY_RECOVERY_CODE) {
            CurrentUser.as(signedIn, () -> {
                events.publishEvent(new JournalEvent(
                        "UPDATE",
                        "ACCOUNT",
                        account.id(),
                        "Code de secours utilisé pour le compte " + Elision.de(account.displayName()),
                        Map.of()));
                return true;
            });
        }
        return signedIn;
    }

    /**
     * Takes on a second factor and completes the sign-in.
     *
     * @throws CodeRefused when the code is wrong, the account has one already, or the sign-in may not be completed any more
     */
    Enrolled enrol(PendingSignIn pending, Enrolment enrolment, String code, WebAuthenticationDetails details) {
        var account = account(pending).orElseThrow(CodeRefused::new);
        var codes = CurrentUser.as(
                UsernamePasswordAuthenticationToken.authenticated(
                        new StaffMember(account.login(), account.displayName()), null, List.of()),
                () -> factors.activate(account, enrolment, code));
        return new Enrolled(entrance.open(account, details), codes);
    }

    private Optional<Account> account(PendingSignIn pending) {
        var now = clock.instant();
        return pending.tooOld(now)
                ? Optional.empty()
                : accounts.findByLogin(pending.login())
                        .filter(account -> account.mayEnter(LocalDate.ofInstant(now, ZoneId.of("Europe/Paris"))))
                        .filter(account -> !pending.since()
                                .isBefore(account.sessionsSince().orElse(Instant.EPOCH)));
    }
}
