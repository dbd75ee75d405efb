package fr.irev.maillage.delivery;

import fr.irev.maillage.directory.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a mailing's ledger.
 *
 * @param reason why this person is among the recipients, in French
 * @param outcome why it was refused, put off, left out or is uncertain, in French
 * @param code the server's three digits, if it answered
 * @param reply its own words
 * @param nextAttempt when it is tried again
 * @param lastAttempt when a server last had to do with it
 */
public record DeliveryRow(
        DeliveryId id,
        String email,
        @Nullable PersonId person,
        String givenName,
        String familyName,
        String functionLabel,
        String organisation,
        String reason,
        DeliveryState state,
        @Nullable String outcome,
        int attempts,
        @Nullable Integer code,
        @Nullable String reply,
        @Nullable Instant nextAttempt,
        @Nullable Instant lastAttempt) {

    /** Given and family name. */
    public String name() {
        return (givenName + " " + familyName).strip();
    }
}
