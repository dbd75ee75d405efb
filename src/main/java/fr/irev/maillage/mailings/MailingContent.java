package fr.irev.maillage.mailings;

import fr.irev.maillage.events.EventId;
import fr.irev.maillage.mailings.letter.Block;
import fr.irev.maillage.mailings.letter.EventFacts;
import fr.irev.maillage.shared.EmailAddress;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a copy is written from, read once for all copies.
 *
 * @param event what an invitation invites to
 * @param events facts of every event the content names, by number; as they were at release once released
 * @param calendar goes with every copy, for the readers' calendars
 */
public record MailingContent(
        MailingId id,
        MailingKind kind,
        String subject,
        String preheader,
        List<Block> blocks,
        String senderName,
        @Nullable EmailAddress replyTo,
        @Nullable EventId event,
        Map<Long, EventFacts> events,
        @Nullable CalendarFile calendar) {

    public MailingContent {
        blocks = List.copyOf(blocks);
        events = Map.copyOf(events);
    }

    /** Without anything for calendars. */
    MailingContent(
            MailingId id,
            MailingKind kind,
            String subject,
            String preheader,
            List<Block> blocks,
            String senderName,
            @Nullable EmailAddress replyTo,
            @Nullable EventId event,
            Map<Long, EventFacts> events) {
        this(id, kind, subject, preheader, blocks, senderName, replyTo, event, events, null);
    }
}
