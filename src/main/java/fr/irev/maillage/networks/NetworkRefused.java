package fr.irev.maillage.networks;

/** A network cannot be changed as asked; {@link #reason()} says why, for a French sentence under {@code networks.refused.<name>}. */
public class NetworkRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** No such network, or not for whoever asks. */
        UNKNOWN,
        NAME_MISSING,
        NAME_TAKEN,
        /** A line of the composition says nothing. */
        CLAUSE_EMPTY,
        /** A line of the composition stands twice. */
        CLAUSE_TWICE,
        REASON_MISSING,
        /** An exception ends before it starts. */
        DATES,
        /** The mandate already has an exception of this direction on these days. */
        EXCEPTION_TWICE,
        /** Only administrators restrict a network, or open it again. */
        RESTRICTION,
        /** Somebody else changed it since it was read. */
        CHANGED_MEANWHILE
    }

    private final Reason reason;

    public NetworkRefused(Reason reason) {
        super("The network refuses: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
