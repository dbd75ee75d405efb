package fr.irev.maillage.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What guests go by: when, where, and by which link.
 *
 * @param venue empty when it is not known
 * @param visioLink empty when there is none
 */
public record Rendezvous(Instant startsAt, Instant endsAt, String venue, String visioLink) {

    /** That of an event as its organiser wrote it. */
    public static Rendezvous of(EventDetails details) {
        return of(details.startsAt(), details.endsAt(), details.venue(), details.visioLink());
    }

    static Rendezvous of(Instant startsAt, Instant endsAt, @Nullable String venue, @Nullable String visioLink) {
        return new Rendezvous(startsAt, endsAt, venue == null ? "" : venue, visioLink == null ? "" : visioLink);
    }

    /** The same for who does not come for certain: the link is for those who do. */
    public Rendezvous withoutLink() {
        return new Rendezvous(startsAt, endsAt, venue, "");
    }

    /** Whether somebody still goes by it. */
    boolean isAhead(Instant now) {
        return now.isBefore(endsAt);
    }
}
