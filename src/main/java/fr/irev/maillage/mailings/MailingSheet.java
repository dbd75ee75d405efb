package fr.irev.maillage.mailings;

import fr.irev.maillage.audiences.AudienceId;
import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.events.EventId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a mailing besides its blocks.
 *
 * @param replyTo empty: answers go to the sender
 * @param purpose which opposition stops it besides that against everything
 * @param purposeSubject the network's number, 0 otherwise
 * @param holdReason in French: why it waits for somebody instead of leaving at its time
 * @param recipients frozen at release, nothing before
 * @param version of the content, for whoever changes it
 */
public record MailingSheet(
        MailingId id,
        MailingKind kind,
        MailingState state,
        String subject,
        String preheader,
        String senderName,
        String replyTo,
        @Nullable AudienceId audience,
        @Nullable EventId event,
        OppositionPurpose purpose,
        long purposeSubject,
        @Nullable Instant scheduledFor,
        @Nullable String holdReason,
        @Nullable Instant releasedAt,
        @Nullable String releasedBy,
        @Nullable Integer recipients,
        @Nullable Instant finishedAt,
        String createdBy,
        Instant updatedAt,
        long version) {}
