package fr.irev.maillage.territories.geography;

import java.util.SortedSet;

/**
 * A quartier as a file says it.
 *
 * @param communes codes of five signs
 * @param place where in the file, in French: « ligne 12 », « entrée 12 »
 */
record ListedQuartier(String code, String name, SortedSet<String> communes, String place) {}
