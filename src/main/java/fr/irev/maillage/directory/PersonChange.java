package fr.irev.maillage.directory;

import org.jspecify.annotations.Nullable;

/**
 * What a person is to become.
 *
 * @param version as it was read; another one saved meanwhile refuses the change
 */
public record PersonChange(
        PersonId person,
        long version,
        @Nullable Civility civility,
        PersonName name,
        @Nullable String note,
        @Nullable String source,
        LegalBasis legalBasis) {}
