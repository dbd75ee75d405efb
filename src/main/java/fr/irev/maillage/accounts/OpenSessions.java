package fr.irev.maillage.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions that must not go on: twelve hours old, of an account that was closed or has expired, or begun with a password that
 * has been changed since.
 */
@Component
public class OpenSessions extends OncePerRequestFilter {

    private static final Duration LONGEST = Duration.ofHours(12);

    private final SeenAccounts accounts;
    private final Clock clock;

    OpenSessions(SeenAccounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var session = request.getSession(false);
        if (session != null
                && authentication != null
                && authentication.getPrincipal() instanceof StaffMember member
                && (tooOld(session.getCreationTime()) || !accounts.open(member.login(), signedInAt(authentication)))) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean tooOld(long createdAt) {
        return Instant.ofEpochMilli(createdAt).plus(LONGEST).isBefore(clock.instant());
    }

    /** As the sign-in has noted it; whoever has no such note is thought to have been there always. */
    private static Instant signedInAt(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(factor -> ((FactorGrantedAuthority) factor).getIssuedAt())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
