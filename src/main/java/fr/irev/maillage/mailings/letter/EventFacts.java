package fr.irev.maillage.mailings.letter;

import fr.irev.maillage.events.EventId;
import fr.irev.maillage.events.EventNews;
import fr.irev.maillage.events.Rendezvous;
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
 * @param turn what became of it since its guests were last told, if that is what the letter is about
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
        @Nullable Long network,
        @Nullable Turn turn) {

    /** It is changed, or called off; what its guests had been told before. */
    public record Turn(EventNews.Kind kind, Rendezvous before) {}

    /** The same for who does not come for certain: the link is for those who do. */
    public EventFacts withoutVisio() {
        return new EventFacts(event, title, startsAt, endsAt, venue, "", closesAt, open, network, turn);
    }

    /** The same, told to somebody who knew something else. */
    public EventFacts after(EventNews.Kind kind, Rendezvous before) {
        return new EventFacts(
                event, title, startsAt, endsAt, venue, visioLink, closesAt, open, network, new Turn(kind, before));
    }

    /** Whether nobody need come any more. */
    public boolean calledOff() {
        return turn != null && turn.kind() == EventNews.Kind.CALLED_OFF;
    }
}
