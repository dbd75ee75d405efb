package fr.irev.maillage.territories;

/**
 * A territory as one names it.
 *
 * @param code official code, unique per kind and vintage
 * @param within where it lies: « Maubeuge (Nord) » for a quartier, the départements for a commune or an EPCI; empty for the
 *     région
 */
public record TerritoryName(TerritoryId id, TerritoryKind kind, String code, String name, String within) {}
