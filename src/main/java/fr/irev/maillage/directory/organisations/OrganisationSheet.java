package fr.irev.maillage.directory.organisations;

import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.shared.Period;
import fr.irev.maillage.territories.TerritoryId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of an organisation on a day.
 *
 * @param version to be given back with a change
 * @param predecessors organisations that it succeeded
 * @param coverage where it works besides the territory it governs, the certain before the presumed
 * @param formerNames the names it bore before, the oldest first
 * @param people who holds a mandate there that day or held one before, the present ones first
 */
public record OrganisationSheet(
        OrganisationId id,
        long version,
        OrganisationDetails details,
        OrganisationName name,
        @Nullable OrganisationName parent,
        @Nullable OrganisationName successor,
        List<OrganisationName> predecessors,
        List<OrganisationName> children,
        @Nullable String territoryName,
        List<Covered> coverage,
        List<PersonThere> people,
        @Nullable String source,
        @Nullable String certainty,
        List<FormerName> formerNames) {

    /** The name it bore on a day: a former one where that day is among its days, else its own. */
    public String nameOn(LocalDate day) {
        return formerNames.stream()
                .filter(former -> new Period(former.since(), former.until()).contains(day))
                .findFirst()
                .map(FormerName::name)
                .orElseGet(name::display);
    }

    /** A name that it bore until a day. @param since missing where not known */
    public record FormerName(String name, @Nullable LocalDate since, LocalDate until) {}

    /** A territory where it works. @param certain false when presumed */
    public record Covered(TerritoryId territory, String name, boolean certain) {}

    /** Somebody's mandate there. @param open on the day of the sheet */
    public record PersonThere(
            PersonId person,
            String name,
            String function,
            @Nullable String email,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            boolean interim,
            boolean open) {}
}
