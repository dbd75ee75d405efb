package fr.irev.maillage.directory;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who enters the base.
 *
 * @param note facts only, at most 10,000 characters: the person can ask to read it
 * @param source where the data came from (RGPD art. 14), at most 200 characters
 * @param demo invented, and removed with the demonstration
 */
public record NewPerson(
        @Nullable Civility civility,
        PersonName name,
        @Nullable String note,
        @Nullable String source,
        LegalBasis legalBasis,
        boolean demo) {

    /** A professional known through our mission. */
    public NewPerson(@Nullable Civility civility, String givenName, String familyName, @Nullable String source) {
        this(civility, new PersonName(givenName, familyName), null, source, LegalBasis.MISSION_INTERET_PUBLIC, false);
    }
}
