package fr.irev.maillage.directory.organisations;

import fr.irev.maillage.directory.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as it is named in lists and choices.
 *
 * @param city the town of its address, or the territory it governs; empty when neither is known
 */
public record OrganisationName(
        OrganisationId id, String name, @Nullable String acronym, String typeCode, String typeLabel, String city) {

    /** « Secrétariat général pour les affaires régionales (SGAR) ». */
    public String display() {
        return acronym == null || name.contains(acronym) ? name : name + " (" + acronym + ")";
    }
}
