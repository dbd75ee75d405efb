package fr.irev.maillage.accounts;

import fr.irev.maillage.accounts.SignInDelays.Asked;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks a login and a password, in the same time whether or not the account exists; a second factor comes after it. */
@Component
class StaffSignIn implements AuthenticationProvider {

    private static final int LONGEST_LOGIN = 190;

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final SignInDelays delays;
    private final SecondFactorPolicy policy;
    private final SecondFactorStore factors;
    private final Entrance entrance;
    private final Clock clock;
    private final String nobodysHash;

    StaffSignIn(
            Accounts accounts,
            PasswordEncoder passwords,
            SignInDelays delays,
            SecondFactorPolicy policy,
            SecondFactorStore factors,
            Entrance entrance,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.delays = delays;
        this.policy = policy;
        this.factors = factors;
        this.entrance = entrance;
        this.clock = clock;
        this.nobodysHash = String.valueOf(passwords.encode("nobody signs in with this"));
    }

    @Override
    @Transactional(noRollbackFor = {BadCredentialsException.class, SecondFactorNeeded.class})
    public Authentication authenticate(Authentication attempt) {
        var login = attempt.getName().strip().toLowerCase(Locale.ROOT);
        var password = String.valueOf(attempt.getCredentials());
        var address = attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "local";
        if (login.length() > LONGEST_LOGIN || password.length() > 1_000) {
            throw new BadCredentialsException("Too long to be ours");
        }
        delays.wait(Asked.PASSWORD, login, address).ifPresent(remaining -> {
            throw new TooManyTries(remaining);
        });
        var account = accounts.findByLogin(login);
        var hash = account.map(Account::passwordHash).orElse(nobodysHash);
        boolean right = passwords.matches(password, hash);
        var today = LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Europe/Paris"));
        if (!right || account.isEmpty() || !account.get().mayEnter(today)) {
            delays.failed(Asked.PASSWORD, login, address);
            throw new BadCredentialsException("Wrong login or password");
        }
        delays.succeeded(Asked.PASSWORD, login);
        if (policy.requires(account.get().roles())
                || factors.standing(account.get().id()).isPresent()) {
            throw new SecondFactorNeeded(new PendingSignIn(login, clock.instant()));
        }
        return entrance.open(account.get(), attempt.getDetails());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
