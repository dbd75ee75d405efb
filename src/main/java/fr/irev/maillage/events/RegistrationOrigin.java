package fr.irev.maillage.events;

/** How an answer came in; names as in the database. */
public enum RegistrationOrigin {
    /** Through the personal link of an invitation. */
    LINK,
    /** Noted by the staff, on the phone for instance. */
    STAFF,
    /** Through a public form. */
    FORM
}
