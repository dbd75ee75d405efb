package fr.irev.maillage.directory;

/** The number of a mandate. */
public record MandateId(long mandateId) {}
