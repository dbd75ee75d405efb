package fr.irev.maillage.delivery.sending;

import fr.irev.maillage.delivery.DeliveryState;
import fr.irev.maillage.delivery.smtp.Handover;
import fr.irev.maillage.delivery.smtp.SmtpReply;
import fr.irev.maillage.delivery.smtp.SmtpWords;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is written down about a copy after it was dealt with.
 *
 * @param outcome a French sentence for the ledger
 * @param tried whether a server was involved, which makes it an attempt
 * @param next when it is tried again
 * @param reply the server's own words
 */
record Settlement(
        DeliveryState state,
        @Nullable String outcome,
        boolean tried,
        @Nullable Instant next,
        @Nullable SmtpReply reply) {

    static final String UNCERTAIN =
            "Envoi incertain\u00a0: le message a été remis, mais la réponse du serveur s’est perdue. Il n’est pas renvoyé de lui-même.";

    /** It does not leave, on purpose. */
    static Settlement skipped(String why) {
        return new Settlement(DeliveryState.SKIPPED, why, false, null, null);
    }

    /** It cannot be written. */
    static Settlement unrenderable(String why) {
        return new Settlement(DeliveryState.FAILED_RENDER, why, false, null, null);
    }

    /** What follows from how handing over ended. Empty when it says nothing about the copy, which then waits on. */
    static @Nullable Settlement of(Handover handover, ClaimedDelivery copy, Instant now) {
        return switch (handover) {
            case Handover.Accepted(var reply) -> new Settlement(DeliveryState.SENT, null, true, null, reply);
            case Handover.Lost _ -> new Settlement(DeliveryState.UNCERTAIN, UNCERTAIN, true, null, null);
            case Handover.Refused(var reply) ->
                reply.isPermanent()
                        ? new Settlement(DeliveryState.FAILED_PERM, SmtpWords.explain(reply), true, null, reply)
                        : later(copy, now, SmtpWords.explain(reply), reply);
            case Handover.Broken broken
            when !broken.beforeRecipient() ->
                later(copy, now, "La conversation avec le serveur s’est interrompue avant la remise du message.", null);
            case Handover.Broken _, Handover.Unwelcome _, Handover.Withheld _ -> null;
        };
    }

    private static Settlement later(ClaimedDelivery copy, Instant now, String why, @Nullable SmtpReply reply) {
        var first = copy.firstAttempt() == null ? now : copy.firstAttempt();
        return RetrySchedule.next(copy.attempts() + 1, first, now)
                .map(next -> new Settlement(DeliveryState.RETRY, why, true, next, reply))
                .orElseGet(() -> new Settlement(
                        DeliveryState.FAILED_TEMP,
                        why + " Après deux jours d’essais, l’envoi est abandonné.",
                        true,
                        null,
                        reply));
    }
}
