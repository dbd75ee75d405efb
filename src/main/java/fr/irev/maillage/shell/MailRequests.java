package fr.irev.maillage.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps one network from asking for messages to many accounts: five a minute. How many one account gets is counted elsewhere. */
final class MailRequests extends OncePerRequestFilter {

    /** Requests a minute from one network. */
    static final int ASKED = 5;

    private static final String FORM = "/mot-de-passe-oublie";

    private final RequestBudgets asked;

    MailRequests(Clock clock) {
        this.asked = new RequestBudgets(clock, ASKED);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (HttpMethod.POST.matches(request.getMethod())
                && request.getRequestURI().equals(request.getContextPath() + FORM)) {
            var wait = asked.spend(PublicVisits.network(request.getRemoteAddr()));
            if (wait.isPresent()) {
                PublicVisits.refuse(response, wait.get());
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
