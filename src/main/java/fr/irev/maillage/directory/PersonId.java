package fr.irev.maillage.directory;

/** The number of a person. */
public record PersonId(long personId) {}
