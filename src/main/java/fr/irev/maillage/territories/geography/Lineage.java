package fr.irev.maillage.territories.geography;

import java.util.SortedMap;

/**
 * What the table of correspondence says of one quartier.
 *
 * @param predecessors names of the quartiers it follows, by their codes; none for a new one
 */
record Lineage(String code, String name, SortedMap<String, String> predecessors) {}
