package fr.irev.maillage.mailings.letter;

import fr.irev.maillage.events.EventId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says of an event.
 *
 * @param venue empty when it has none
 * @param visioLink empty when it has none
 * @param closesAt until when one can answer; nothing: until it starts
 * @param open whether answers are taken at all
 * @param network the network it is a session of
 */
public record EventFacts(
        EventId event,
        String title,
        Instant startsAt,
        Instant endsAt,
        String venue,
        String visioLink,
        @Nullable Instant closesAt,
        boolean open,
        @Nullable Long network) {

    /** The same for who does not come for certain: the link is for those who do. */
    public EventFacts withoutVisio() {
        return new EventFacts(event, title, startsAt, endsAt, venue, "", closesAt, open, network);
    }
}
