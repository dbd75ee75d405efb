package fr.irev.maillage.mailings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of mailings.
 *
 * @param moment when it left, is to leave, or was last changed, whichever its state is about
 * @param audience name of the audience, empty when none was chosen
 */
public record MailingRow(
        MailingId id,
        MailingKind kind,
        MailingState state,
        String subject,
        Instant moment,
        String audience,
        @Nullable Integer recipients,
        boolean held) {}
