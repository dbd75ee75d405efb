package fr.irev.maillage.audiences;

/** The number of an audience. */
public record AudienceId(long audienceId) {}
