package fr.irev.maillage.territories;

/** The staff changed what is known of a scheme. Published in the transaction that did it. */
public record SchemeChanged(SchemeId scheme) {}
