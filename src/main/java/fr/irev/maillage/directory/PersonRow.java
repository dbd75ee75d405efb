package fr.irev.maillage.directory;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in a list, with the most important of their mandates: an open one if there is any, else the last.
 *
 * @param function the function's label in the person's gender, or the title as the person writes it; empty without mandate
 * @param organisation its name; empty without mandate
 * @param email of an open mandate only
 * @param phone in E.164, of an open mandate only
 * @param current whether a mandate is open
 * @param otherMandates how many other open mandates there are
 */
public record PersonRow(
        PersonId id,
        @Nullable Civility civility,
        String givenName,
        String familyName,
        String function,
        @Nullable OrganisationId organisationId,
        String organisation,
        @Nullable String email,
        @Nullable String phone,
        boolean current,
        int otherMandates) {

    /** « Luc Petit ». */
    public String fullName() {
        return givenName.isEmpty() ? familyName : givenName + " " + familyName;
    }
}
