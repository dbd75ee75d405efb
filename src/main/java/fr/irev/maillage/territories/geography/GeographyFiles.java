package fr.irev.maillage.territories.geography;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What the files sent together say of our region.
 *
 * @param vintage year of the geography they are of; null where none of them tells
 * @param formerVintage year of the geography that the table of correspondence leads from; null without such a table
 * @param listed quartiers by code; empty when only a table of correspondence was sent
 * @param outlines sound outlines by code
 * @param lineages by code of the successor
 * @param elsewhere how many rows are of other regions
 * @param remarks what was read otherwise than it stands, or kept out, each a French sentence
 */
record GeographyFiles(
        @Nullable Integer vintage,
        @Nullable Integer formerVintage,
        SortedMap<String, ListedQuartier> listed,
        SortedMap<String, Outline> outlines,
        SortedMap<String, Lineage> lineages,
        int elsewhere,
        List<String> remarks) {}
