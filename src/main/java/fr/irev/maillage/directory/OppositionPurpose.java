package fr.irev.maillage.directory;

/** What a person opposes: everything, the letters, or the messages of one network; names as in the database. */
public enum OppositionPurpose {
    ALL,
    LETTER,
    NETWORK
}
