package fr.irev.maillage.mailings;

/** Where a mailing stands; names as in the database. */
public enum MailingState {
    /** Being written. */
    DRAFT,
    /** Written, leaves by itself at a set time. */
    SCHEDULED,
    /** Released: recipients are frozen, copies leave. */
    SENDING,
    /** Released, but no further copy leaves for now. */
    PAUSED,
    /** Every copy has reached a final state. */
    FINISHED,
    /** Given up after its release; copies that had not left never will. */
    CANCELLED;

    /** Whether its content and recipients are fixed. */
    public boolean released() {
        return this != DRAFT && this != SCHEDULED;
    }
}
