package fr.irev.maillage.directory;

/** The number of an organisation. */
public record OrganisationId(long organisationId) {}
