package fr.irev.maillage.mailings;

/** What a mailing is, and so which opposition stops it; names as in the database. */
public enum MailingKind {
    /** « Lettre d’information », monthly. */
    LETTER,
    /** Invitation to one event, with a personal link to answer. */
    INVITATION,
    /** Any other message to an audience. */
    MESSAGE,
    /** Answers what one person did: their place at an event, their rank on its waiting list. Written by the system. */
    CONFIRMATION
}
