package fr.irev.maillage.networks;

/** The number of a network. */
public record NetworkId(long networkId) {}
