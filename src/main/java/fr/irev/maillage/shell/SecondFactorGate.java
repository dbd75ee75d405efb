package fr.irev.maillage.shell;

import com.vaadin.flow.shared.ApplicationConstants;
import fr.irev.maillage.accounts.PendingSignIn;
import fr.irev.maillage.accounts.StaffMember;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Between the password and the code there is one page. Everything else leads to it: addresses, and what a screen left open in
 * another tab asks for. Without it a stranger's rights would still be all there are; it is there to show the way.
 */
final class SecondFactorGate extends OncePerRequestFilter {

    private static final String PAGE = "/second-facteur";

    /** The page, what it looks like, and the form by which somebody else signs in. */
    private static final RequestMatcher OPEN = new OrRequestMatcher(
            List.of(PAGE, PAGE + "/*", "/styles/**", "/images/**", "/favicon.ico", "/robots.txt").stream()
                    .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                    .toList());

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (PendingSignIn.of(request).isEmpty() || OPEN.matches(request)) {
            chain.doFilter(request, response);
            return;
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof StaffMember) {
            PendingSignIn.forget(request); // somebody has wholly signed in since
            chain.doFilter(request, response);
            return;
        }
        var page = request.getContextPath() + PAGE;
        if (request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER) == null) {
            response.sendRedirect(page);
        } else {
            // A screen does not follow a redirection; this is how it is told to go elsewhere as a whole.
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write("Vaadin-Refresh: " + page);
        }
    }
}
