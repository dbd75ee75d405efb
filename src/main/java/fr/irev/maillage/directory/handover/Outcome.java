package fr.irev.maillage.directory.handover;

/** What becomes of a seat that somebody leaves. */
public enum Outcome {
    /** Somebody follows for good. */
    SUCCESSOR,
    /** Somebody stands in. */
    INTERIM,
    /** Nobody for now. */
    NOBODY
}
