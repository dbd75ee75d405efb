package fr.irev.maillage.mailings.letter;

import fr.irev.maillage.directory.MandateId;
import org.jspecify.annotations.Nullable;

/**
 * Whom one copy is written to.
 *
 * @param civility {@code MADAME}, {@code MONSIEUR}, or nothing when unknown
 * @param givenName may be empty, as all that follows
 * @param mandate what personal links to an event are bound to; nothing when the copy goes to no mandate
 */
public record Reader(
        @Nullable String civility,
        String givenName,
        String familyName,
        String functionLabel,
        String organisation,
        @Nullable MandateId mandate) {}
