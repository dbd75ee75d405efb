package fr.irev.maillage.directory.trash;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something in the trash.
 *
 * @param id the number of the person or the organisation
 * @param contents what comes back with it, in French; may be empty
 * @param trashedBy a login
 * @param erasedOn the day on which it is erased
 */
public record TrashItem(
        TrashKind kind,
        long id,
        String name,
        String contents,
        Instant trashedAt,
        String trashedBy,
        LocalDate erasedOn) {}
