package fr.irev.maillage.territories;

/** The kinds of scheme (« dispositif »); names as in the database. */
public enum SchemeKind {
    CONTRAT_DE_VILLE,
    CITE_EDUCATIVE,
    CITE_EMPLOI,
    RENOUVELLEMENT_URBAIN
}
