package fr.irev.maillage.directory.organisations;

import org.jspecify.annotations.Nullable;

/**
 * An organisation to be added.
 *
 * @param source where its data came from
 * @param demo whether it is invented and goes when the demonstration is emptied
 */
public record NewOrganisation(
        OrganisationDetails details, @Nullable String source, boolean demo) {

    /** One that staff type in. */
    public NewOrganisation(OrganisationDetails details) {
        this(details, null, false);
    }

    /** One of which only type and name are known. */
    public static NewOrganisation named(String typeCode, String name) {
        return new NewOrganisation(OrganisationDetails.named(typeCode, name));
    }
}
