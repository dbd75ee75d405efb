package fr.irev.maillage.mailings;

/** Somebody as whom a mailing can be looked at: their name in a list, and what would be filled in. */
public record PossibleReader(String name, Reader reader) {}
