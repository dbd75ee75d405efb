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
    CONFIRMATION,
    /** Tells somebody who takes a seat up that they are in the base, and what they can do about it. Written by the system. */
    WELCOME;

    /** Whether it goes to one person at once, without an audience, and is left out of lists unless asked for. */
    public boolean personal() {
        return switch (this) {
            case LETTER, INVITATION, MESSAGE -> false;
            case CONFIRMATION, WELCOME -> true;
        };
    }
}
