package fr.irev.maillage.exchange;

/** The number of an import. */
public record ImportId(long importId) {}
