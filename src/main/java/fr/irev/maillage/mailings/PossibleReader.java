package fr.irev.maillage.mailings;

import fr.irev.maillage.mailings.letter.Reader;

/** Somebody as whom a mailing can be looked at: their name in a list, and what would be filled in. */
public record PossibleReader(String name, Reader reader) {}
