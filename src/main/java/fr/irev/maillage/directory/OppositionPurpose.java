package fr.irev.maillage.directory;

/** What a person opposes; names as in the database. Whoever opposes {@link #ALL} receives nothing but answers to what they did. */
public enum OppositionPurpose {
    /** Everything. */
    ALL,
    /** The information letters. */
    LETTER,
    /** Invitations to events that belong to no network. */
    INVITATION,
    /** Messages to an audience that is no network. */
    MESSAGE,
    /** The invitations and messages of one network. */
    NETWORK
}
