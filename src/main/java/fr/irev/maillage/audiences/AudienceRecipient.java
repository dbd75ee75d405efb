package fr.irev.maillage.audiences;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.PersonId;

/**
 * One recipient of an audience, as a list shows it.
 *
 * @param reason the clause that takes them in, in French
 */
public record AudienceRecipient(
        String email,
        PersonId person,
        MandateId mandate,
        String givenName,
        String familyName,
        String function,
        String organisation,
        String reason) {

    /** « Prénom Nom ». */
    public String name() {
        return (givenName + " " + familyName).strip();
    }
}
