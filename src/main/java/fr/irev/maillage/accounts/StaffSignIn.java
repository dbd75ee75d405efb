package fr.irev.maillage.accounts;

import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Elision;
import fr.irev.maillage.shared.JournalEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks a login and a password, in the same time whether or not the account exists. */
@Component
class StaffSignIn implements AuthenticationProvider {

    private static final int LONGEST_LOGIN = 190;

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final SignInDelays delays;
    private final AccountService service;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final String nobodysHash;

    StaffSignIn(
            Accounts accounts,
            PasswordEncoder passwords,
            SignInDelays delays,
            AccountService service,
            Clock clock,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.delays = delays;
        this.service = service;
        this.clock = clock;
        this.events = events;
        this.nobodysHash = String.valueOf(passwords.encode("nobody signs in with this"));
    }

    @Override
    @Transactional(noRollbackFor = BadCredentialsException.class)
    public Authentication authenticate(Authentication attempt) {
        var login = attempt.getName().strip().toLowerCase(Locale.ROOT);
        var password = String.valueOf(attempt.getCredentials());
        var address = attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "local";
        if (login.length() > LONGEST_LOGIN || password.length() > 1_000) {
            throw new BadCredentialsException("Too long to be ours");
        }
        delays.wait(login, address).ifPresent(remaining -> {
            throw new TooManyTries(remaining);
        });
        var account = accounts.findByLogin(login);
        var hash = account.map(Account::passwordHash).orElse(nobodysHash);
        boolean right = passwords.matches(password, hash);
        var today = LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Europe/Paris"));
        if (!right || account.isEmpty() || !account.get().mayEnter(today)) {
            delays.failed(login, address);
            throw new BadCredentialsException("Wrong login or password");
        }
        delays.succeeded(login);
        service.signedIn(login, clock.instant());
        var authorities = new ArrayList<GrantedAuthority>();
        Account.expand(account.get().roles())
                .forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role)));
        // Tells when they signed in, to whoever ends earlier sessions.
        authorities.add(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(clock.instant())
                .build());
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                new StaffMember(login, account.get().displayName()), null, authorities);
        signedIn.setDetails(attempt.getDetails());
        tell(account.get(), signedIn);
        return signedIn;
    }

    private void tell(Account account, Authentication signedIn) {
        CurrentUser.as(signedIn, () -> {
            events.publishEvent(new JournalEvent(
                    "SIGN_IN", "ACCOUNT", account.id(), "Connexion " + Elision.de(account.displayName()), Map.of()));
            return true;
        });
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
