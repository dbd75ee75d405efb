package fr.irev.maillage.delivery.sending;

import fr.irev.maillage.delivery.DeliveryId;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.mailings.letter.Reader;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One copy in the hands of this instance.
 *
 * @param attempts how many attempts were made before
 * @param firstAttempt when the first was made, if any
 * @param claimToken proves that the copy is still ours
 */
record ClaimedDelivery(
        DeliveryId id,
        MailingId mailing,
        String email,
        @Nullable String civility,
        String givenName,
        String familyName,
        String functionLabel,
        String organisation,
        @Nullable Long mandateId,
        String messageId,
        int attempts,
        @Nullable Instant firstAttempt,
        String claimToken) {

    /** Whom the copy is written to. */
    Reader reader() {
        return new Reader(
                civility,
                givenName,
                familyName,
                functionLabel,
                organisation,
                mandateId == null ? null : new MandateId(mandateId));
    }
}
