package fr.irev.maillage.delivery.sending;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a mailing under way.
 *
 * @param problem why nothing leaves at the moment, in French
 * @param nextTry when the mail server is asked again
 * @param interrupted when an instance was found to have died while sending
 * @param resumed when the others took over
 */
public record SendingNote(
        @Nullable String problem,
        @Nullable Instant nextTry,
        @Nullable Instant interrupted,
        @Nullable Instant resumed) {}
