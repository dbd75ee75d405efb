package fr.irev.maillage.accounts;

import org.springframework.security.authentication.InsufficientAuthenticationException;

/** The password was right, and is not enough. */
public class SecondFactorNeeded extends InsufficientAuthenticationException {

    private static final long serialVersionUID = 1L;

    private final PendingSignIn pending;

    SecondFactorNeeded(PendingSignIn pending) {
        super("A second factor is needed");
        this.pending = pending;
    }

    /** What is known so far. */
    public PendingSignIn pending() {
        return pending;
    }
}
