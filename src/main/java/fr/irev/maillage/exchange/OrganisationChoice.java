package fr.irev.maillage.exchange;

import fr.irev.maillage.directory.OrganisationId;

/** The organisation that a line names. */
sealed interface OrganisationChoice {

    /** One of the base. @param resembles its name when the line calls it otherwise; empty when it is called so */
    record Known(OrganisationId id, String resembles) implements OrganisationChoice {}

    /** One the base does not have: it is added for somebody to verify. */
    record New(String name, String city) implements OrganisationChoice {}

    /** Several bear this name. */
    record Ambiguous() implements OrganisationChoice {}
}
