package fr.irev.maillage.directory;

/**
 * What a mandate is to become.
 *
 * @param version as it was read; another one saved meanwhile refuses the change
 */
public record MandateChange(MandateId mandate, long version, MandateTerms terms) {}
