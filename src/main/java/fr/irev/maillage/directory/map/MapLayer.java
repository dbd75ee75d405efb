package fr.irev.maillage.directory.map;

/** What the map draws; each by a shape of its own. */
public enum MapLayer {
    CONTRAT_DE_VILLE,
    CITE_EDUCATIVE,
    QPV
}
