package fr.irev.maillage.territories;

/** The kinds of territory, widest first; names as in the database. */
public enum TerritoryKind {
    REGION,
    DEPARTEMENT,
    ARRONDISSEMENT,
    EPCI,
    COMMUNE,
    QPV
}
