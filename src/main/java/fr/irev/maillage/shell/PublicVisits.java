package fr.irev.maillage.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps anybody from trying links by the thousand. Links that do not open are few; links that do may be many from one address,
 * since a town's mail gateway opens those of all its readers as a letter comes in. Asking not to be written to any more, which
 * mail programs do for many readers from few addresses, is never refused on account of wrong links.
 *
 * <p>The address is the connection's; that of a proxy's client only where the installation says that it has a proxy
 * ({@code server.forward-headers-strategy}), for anybody can write a header.
 */
final class PublicVisits extends OncePerRequestFilter {

    /** Requests of all kinds a minute from one address: what a gateway needs for some hundreds of readers at once. */
    static final int VISITS = 1_200;

    /** Links a minute that lead nowhere. */
    static final int MISSES = 30;

    private final RequestBudgets visits;
    private final RequestBudgets misses;

    PublicVisits(Clock clock) {
        this.visits = new RequestBudgets(clock, VISITS);
        this.misses = new RequestBudgets(clock, MISSES);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = network(request.getRemoteAddr());
        var wait = visits.spend(address);
        if (wait.isEmpty() && !asksToStop(request)) {
            wait = misses.wait(address);
        }
        if (wait.isPresent()) {
            refuse(response, wait.get());
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.NOT_FOUND.value()) {
            misses.spend(address);
        }
    }

    private static boolean asksToStop(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                && request.getRequestURI().startsWith(request.getContextPath() + "/d/");
    }

    /** A household or an office has one IPv4 address, but as many IPv6 addresses as it likes below one prefix of 64 bits. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            var octets = InetAddress.getByName(address).getAddress(); // a literal: nobody is asked
            return octets.length == 4 ? address : HexFormat.of().formatHex(octets, 0, 8);
        } catch (UnknownHostException e) {
            return address;
        }
    }

    /** The page that asks to come back, and when. */
    static void refuse(HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, (wait.toMillis() + 999) / 1_000)));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
}
