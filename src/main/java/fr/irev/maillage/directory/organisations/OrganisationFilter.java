package fr.irev.maillage.directory.organisations;

import fr.irev.maillage.territories.TerritoryId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations a list shows.
 *
 * @param text words of the name, the acronym, the town or another name; empty for all
 * @param typeCode only of this type
 * @param family only of types of this family
 * @param within only those that govern, serve or lie in this territory
 * @param state which of those that there were by the day
 * @param asOf the day on which they exist; today where missing. On a past day those that began later are left out
 */
public record OrganisationFilter(
        String text,
        @Nullable String typeCode,
        @Nullable String family,
        @Nullable TerritoryId within,
        State state,
        @Nullable LocalDate asOf) {

    /** Whether an organisation exists on the day. */
    public enum State {
        /** It does. */
        EN_ACTIVITE,
        /** It has ended. */
        DISPARUE,
        /** It does or did. */
        TOUTES
    }

    /** All organisations. */
    public static final OrganisationFilter ALL = new OrganisationFilter("", null, null, null);

    /** Whether they still exist or not, today. */
    public OrganisationFilter(
            String text, @Nullable String typeCode, @Nullable String family, @Nullable TerritoryId within) {
        this(text, typeCode, family, within, State.TOUTES, null);
    }
}
