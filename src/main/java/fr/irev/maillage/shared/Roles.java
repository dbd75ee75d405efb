package fr.irev.maillage.shared;

/**
 * What a staff account may do. An account holds the roles it was given and those they imply: {@link #ADMIN} implies all,
 * {@link #ENVOI} implies {@link #REDACTION}, and every role implies {@link #LECTURE}; the implied ones are added at
 * sign-in, so that checks name one role only.
 */
public final class Roles {

    /** Reads everything that is not restricted. */
    public static final String LECTURE = "LECTURE";
    /** Changes people, organisations, seats and networks; imports. */
    public static final String GESTION = "GESTION";
    /** Writes audiences, mailings and events. */
    public static final String REDACTION = "REDACTION";
    /** Releases, pauses and cancels mailings. */
    public static final String ENVOI = "ENVOI";
    /** Accounts, tokens, jobs, installation. */
    public static final String ADMIN = "ADMIN";

    private Roles() {}
}
