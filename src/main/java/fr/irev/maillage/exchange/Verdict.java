package fr.irev.maillage.exchange;

/** What becomes of a line of an import; names as in the database. */
public enum Verdict {
    /** A person or a mandate is added. */
    CREATED,
    /** Something missing is added to what the base knows. */
    COMPLETED,
    /** Says nothing the base does not know. */
    DUPLICATE,
    /** Cannot be taken; the reason says why. */
    REFUSED
}
