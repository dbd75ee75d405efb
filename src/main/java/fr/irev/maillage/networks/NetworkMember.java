package fr.irev.maillage.networks;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who belongs to a network, by one of their mandates.
 *
 * @param function label of the function, agreeing with the person, or the free title
 * @param place the scheme or territory of the seat; empty when the mandate has none
 * @param email where the mandate is written to
 * @param takenIn by an exception rather than by the composition
 */
public record NetworkMember(
        MandateId mandate,
        PersonId person,
        String givenName,
        String familyName,
        String function,
        String organisation,
        String place,
        @Nullable String email,
        boolean takenIn) {

    /** « Prénom Nom ». */
    public String name() {
        return (givenName + " " + familyName).strip();
    }
}
