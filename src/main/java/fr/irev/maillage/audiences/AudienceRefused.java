package fr.irev.maillage.audiences;

/** An audience cannot be kept as asked; {@link #reason()} says why, for a French sentence under {@code audiences.refused.<name>}. */
public class AudienceRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** No such audience, or not for whoever asks. */
        UNKNOWN,
        NAME_MISSING,
        /** More than 160 characters. */
        NAME_TOO_LONG,
        /** With line breaks or control characters. */
        NAME_UNREADABLE,
        /** Another audience, perhaps archived, has the name. */
        NAME_TAKEN,
        /** The rule takes nobody in, whoever there is. */
        RULE_EMPTY,
        /** The rule has more criteria or levels than anybody can read. */
        RULE_TOO_LARGE,
        /** Somebody else changed it since it was read. */
        CHANGED_MEANWHILE
    }

    private final Reason reason;

    public AudienceRefused(Reason reason) {
        super("The audience refuses: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
