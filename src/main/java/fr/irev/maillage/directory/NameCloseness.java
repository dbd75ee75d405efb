package fr.irev.maillage.directory;

/** How near a name is to the words typed for it, the nearest first. */
public enum NameCloseness {
    /** The words are the name, all of it, in whatever order. */
    WHOLE_NAME,
    /** Every word typed is a word of the name, which has others. */
    WORDS,
    /** Every word typed is a word of the name or begins one. */
    BEGINNINGS,
    /** At least one word has a letter too many, too few, another one, or two exchanged. */
    ONE_SLIP;

    /** Whether every word typed stands in the name as it was typed, but for accents, capitals and hyphens. */
    public boolean exact() {
        return this == WHOLE_NAME || this == WORDS;
    }
}
