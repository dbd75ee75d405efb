package fr.irev.maillage.accounts;

import org.springframework.security.core.AuthenticationException;

/** A code that is wrong or has served, or a password that is wrong beside it: which of them is not told. */
public class CodeRefused extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    CodeRefused() {
        super("Wrong or used code");
    }
}
