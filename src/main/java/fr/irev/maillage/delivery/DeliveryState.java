package fr.irev.maillage.delivery;

/** What has become of one copy; names as in the database. */
public enum DeliveryState {
    /** Waits for its turn. */
    PENDING,
    /** An instance has taken it and is about to send it. */
    CLAIMED,
    /** The text has been handed over but for its last line; only the server's answer is missing. */
    IN_DATA,
    /** The server has taken it. */
    SENT,
    /** The server asked to come back later, or the conversation broke off before the end of the text. */
    RETRY,
    /** The server's answer was lost: it may have arrived. Never sent again by itself. */
    UNCERTAIN,
    /** The server refused it for good. */
    FAILED_PERM,
    /** Two days of attempts were in vain. */
    FAILED_TEMP,
    /** It could not be written: a merge field without a value, or a forbidden character. */
    FAILED_RENDER,
    /** It did not leave, on purpose: opposition, suspended address, ended mandate, mailing given up. */
    SKIPPED;

    /** Whether nothing more happens to it by itself. */
    public boolean isFinal() {
        return switch (this) {
            case PENDING, CLAIMED, IN_DATA, RETRY -> false;
            case SENT, UNCERTAIN, FAILED_PERM, FAILED_TEMP, FAILED_RENDER, SKIPPED -> true;
        };
    }

    /**
     * The word of the exported journal. Whatever may still leave is PENDING; a copy being handed over is UNCERTAIN, which it
     * would become if the machine stopped now; a copy that could not be written was never offered to a server: SKIPPED.
     */
    public String exported() {
        return switch (this) {
            case PENDING, CLAIMED, RETRY -> PENDING.name();
            case IN_DATA, UNCERTAIN -> UNCERTAIN.name();
            case FAILED_RENDER, SKIPPED -> SKIPPED.name();
            case SENT, FAILED_PERM, FAILED_TEMP -> name();
        };
    }
}
