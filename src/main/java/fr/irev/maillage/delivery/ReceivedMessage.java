package fr.irev.maillage.delivery;

import fr.irev.maillage.mailings.MailingId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of the copy of a mailing that one person was to receive.
 *
 * @param at when it was last dealt with, or when the mailing was released
 */
public record ReceivedMessage(
        MailingId mailing,
        String subject,
        String email,
        Instant at,
        DeliveryState state,
        @Nullable String outcome,
        String reason) {}
