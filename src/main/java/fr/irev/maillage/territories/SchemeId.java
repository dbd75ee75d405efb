package fr.irev.maillage.territories;

/** The number of a scheme (« dispositif »). */
public record SchemeId(long schemeId) {}
