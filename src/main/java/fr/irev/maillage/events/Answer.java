package fr.irev.maillage.events;

/** What somebody answers to an invitation. */
public enum Answer {
    COMING,
    NOT_COMING
}
