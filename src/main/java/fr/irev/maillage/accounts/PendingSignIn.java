package fr.irev.maillage.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who gave the right password and not yet a code. The session knows nothing else of them, so that every check of rights
 * takes them for a stranger.
 *
 * @param since when the password was given; sessions ended or passwords changed after that end this too
 */
public record PendingSignIn(String login, Instant since) implements Serializable {

    private static final String ATTRIBUTE = "accounts.pending";
    private static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST";
    private static final Duration LASTS = Duration.ofMinutes(10);

    /** Goes on in a session with another number, of which only the page first asked for is left. */
    public void begin(HttpServletRequest request) {
        renew(request);
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    /** Begins the session anew: nothing that was put into it before may serve whoever it belongs to from now on. */
    static void renew(HttpServletRequest request) {
        var before = request.getSession(false);
        @Nullable Object wanted = null;
        if (before != null) {
            wanted = before.getAttribute(SAVED_REQUEST);
            before.invalidate();
        }
        var session = request.getSession(true);
        if (wanted != null) {
            session.setAttribute(SAVED_REQUEST, wanted);
        }
    }

    /** Whoever the session waits for. */
    public static Optional<PendingSignIn> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof PendingSignIn pending
                ? Optional.of(pending)
                : Optional.empty();
    }

    /** Waits for nobody any more: somebody else has signed in. */
    public static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(ATTRIBUTE);
    }

    boolean tooOld(Instant now) {
        return since.plus(LASTS).isBefore(now);
    }
}
