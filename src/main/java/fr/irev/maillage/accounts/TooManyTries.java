package fr.irev.maillage.accounts;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords: the next try is not looked at before the delay has passed. */
public class TooManyTries extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration remaining;

    TooManyTries(Duration remaining) {
        super("Too many tries");
        this.remaining = remaining;
    }

    /** How long to wait, in whole minutes begun. */
    public long minutes() {
        return Math.max(1, (remaining.toSeconds() + 59) / 60);
    }
}
