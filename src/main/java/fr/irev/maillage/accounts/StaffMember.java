package fr.irev.maillage.accounts;

import java.io.Serializable;
import java.security.Principal;

/** Who is signed in: the login that the journal keeps, and the name that the frame shows. */
public record StaffMember(String login, String displayName) implements Principal, Serializable {

    @Override
    public String getName() {
        return login;
    }
}
