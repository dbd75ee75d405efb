package fr.irev.maillage.accounts;

import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Elision;
import fr.irev.maillage.shared.JournalEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** The last step of every way in: gives somebody who has proven who they are the rights of their account, and writes it down. */
@Component
class Entrance {

    private final AccountService service;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Entrance(AccountService service, Clock clock, ApplicationEventPublisher events) {
        this.service = service;
        this.clock = clock;
        this.events = events;
    }

    /** @param details of the request */
    Authentication open(Account account, @Nullable Object details) {
        service.signedIn(account.login(), clock.instant());
        var authorities = new ArrayList<GrantedAuthority>();
        Account.expand(account.roles()).forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role)));
        // Tells when they signed in, to whoever ends earlier sessions.
        authorities.add(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(clock.instant())
                .build());
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                new StaffMember(account.login(), account.displayName()), null, authorities);
        signedIn.setDetails(details);
        CurrentUser.as(signedIn, () -> {
            events.publishEvent(new JournalEvent(
                    "SIGN_IN", "ACCOUNT", account.id(), "Connexion " + Elision.de(account.displayName()), Map.of()));
            return true;
        });
        return signedIn;
    }
}
