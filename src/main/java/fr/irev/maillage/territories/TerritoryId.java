package fr.irev.maillage.territories;

/** The number of a territory. */
public record TerritoryId(long territoryId) {}
