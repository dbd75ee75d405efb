package fr.irev.maillage.territories;

/** Names, links or days of territories are others now; whatever was made of them is made anew in the same transaction. */
public record TerritoriesChanged() {}
