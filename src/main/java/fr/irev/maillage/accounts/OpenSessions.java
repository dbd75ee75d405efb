package fr.irev.maillage.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions that must not go on: twelve hours old, or of an account that was closed or has expired. What the database said of an
 * account is believed for half a minute.
 */
@Component
public class OpenSessions extends OncePerRequestFilter {

    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration BELIEVED = Duration.ofSeconds(30);

    private record Seen(boolean open, Instant at) {}

    private final Accounts accounts;
    private final Clock clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    OpenSessions(Accounts accounts, Clock clock) {
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
                && (tooOld(session.getCreationTime()) || !open(member.login()))) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean tooOld(long createdAt) {
        return Instant.ofEpochMilli(createdAt).plus(LONGEST).isBefore(clock.instant());
    }

    private boolean open(String login) {
        var now = clock.instant();
        var known = seen.get(login);
        if (known == null || known.at().plus(BELIEVED).isBefore(now)) {
            known = new Seen(
                    accounts.findByLogin(login)
                            .filter(account ->
                                    account.mayEnter(LocalDate.ofInstant(now, java.time.ZoneId.of("Europe/Paris"))))
                            .isPresent(),
                    now);
            seen.put(login, known);
        }
        return known.open();
    }
}
