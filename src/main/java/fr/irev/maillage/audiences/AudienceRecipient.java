package fr.irev.maillage.audiences;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.PersonId;

/**
 * One recipient of an audience, as a list shows it.
 *
 * @param reason the clause that takes them in, in French
 * @param place the scheme or territory of their seat; empty when they have none
 */
public record AudienceRecipient(
        String email,
        PersonId person,
        MandateId mandate,
        String givenName,
        String familyName,
        String function,
        String organisation,
        String reason,
        String place) {

    /** In what capacity they are in, shortly: where their seat is, or the clause when they have none. */
    public String capacity() {
        return place.isEmpty() ? reason : place;
    }

    /** « Prénom Nom ». */
    public String name() {
        return (givenName + " " + familyName).strip();
    }
}
