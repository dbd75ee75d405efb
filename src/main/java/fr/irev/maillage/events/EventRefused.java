package fr.irev.maillage.events;

/** An event cannot do what was asked; {@link #reason()} says why, for a French sentence under {@code events.refused.<name>}. */
public class EventRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** No such event, mandate or answer. */
        UNKNOWN,
        /** Not open to answers yet. */
        DRAFT,
        ALREADY_OPEN,
        CANCELLED,
        /** Answers are closed. */
        CLOSED,
        /** Has begun, or is over. */
        PAST,
        /** The mandate that was invited has ended: nobody comes in the name of its seat. */
        MANDATE_ENDED,
        /** The mandate has no e-mail address, by which answers are told apart. */
        NO_ADDRESS,
        /** More people have a place than would be left. */
        TOO_FEW_PLACES
    }

    private final Reason reason;

    public EventRefused(Reason reason) {
        super("The event refuses: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
