package fr.irev.maillage.directory.organisations;

import fr.irev.maillage.territories.TerritoryId;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations a list shows.
 *
 * @param text words of the name, the acronym, the town or another name; empty for all
 * @param typeCode only of this type
 * @param family only of types of this family
 * @param within only those that govern, serve or lie in this territory
 */
public record OrganisationFilter(
        String text,
        @Nullable String typeCode,
        @Nullable String family,
        @Nullable TerritoryId within) {

    /** All organisations. */
    public static final OrganisationFilter ALL = new OrganisationFilter("", null, null, null);
}
