package fr.irev.maillage.events;

import fr.irev.maillage.events.EventNews.Kind;
import fr.irev.maillage.events.EventNews.Standing;
import fr.irev.maillage.events.ExpectedGuests.ExpectedGuest;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is told that an event is changed or called off, and how many that would be. Who only waits does not know the link of the
 * visioconference, hence is not told when nothing else changes.
 */
@Service
@Transactional(readOnly = true)
public class TellingGuests {

    private final EventLookup events;
    private final ExpectedGuests guests;
    private final ApplicationEventPublisher announce;
    private final Clock clock;

    TellingGuests(EventLookup events, ExpectedGuests guests, ApplicationEventPublisher announce, Clock clock) {
        this.events = events;
        this.guests = guests;
        this.announce = announce;
        this.clock = clock;
    }

    /** Who would be told if the event were rewritten like this. */
    @PreAuthorize("hasRole('REDACTION')")
    public Telling ofChange(EventId id, EventDetails after) {
        return events.find(id)
                .filter(event -> event.status() == EventStatus.OPEN)
                .map(event -> counted(
                        concerned(id, Rendezvous.of(event.details()), Rendezvous.of(after))
                                .toList(),
                        List.of()))
                .orElse(Telling.NOBODY);
    }

    /** Who would be told if the event were called off. */
    @PreAuthorize("hasRole('REDACTION')")
    public Telling ofCallingOff(EventId id) {
        return events.find(id)
                .filter(event -> event.status() == EventStatus.OPEN)
                .filter(event -> Rendezvous.of(event.details()).isAhead(clock.instant()))
                .map(event -> counted(guests.registered(id), guests.withoutAnswer(id)))
                .orElse(Telling.NOBODY);
    }

    /** Tells those who come or wait; answers how many. */
    int tellOfChange(EventId id, Rendezvous before, Rendezvous after) {
        return tell(id, Kind.CHANGED, before, concerned(id, before, after));
    }

    /** Tells those wanted; answers how many. */
    int tellOfCallingOff(EventId id, Rendezvous before, WhomToTell whom) {
        if (!before.isAhead(clock.instant())) {
            return 0;
        }
        var registered = whom.registered() ? guests.registered(id) : List.<ExpectedGuest>of();
        var invited = whom.invited() ? guests.withoutAnswer(id) : List.<ExpectedGuest>of();
        return tell(id, Kind.CALLED_OFF, before, Stream.concat(registered.stream(), invited.stream()));
    }

    private Stream<ExpectedGuest> concerned(EventId id, Rendezvous before, Rendezvous after) {
        var now = clock.instant();
        if (before.equals(after) || !before.isAhead(now) && !after.isAhead(now)) {
            return Stream.empty();
        }
        boolean onlyTheLink = before.withoutLink().equals(after.withoutLink());
        return guests.registered(id).stream().filter(guest -> !onlyTheLink || guest.standing() == Standing.COMING);
    }

    private int tell(EventId id, Kind kind, Rendezvous before, Stream<ExpectedGuest> whom) {
        var told = whom.filter(ExpectedGuest::reachable).toList();
        told.forEach(guest -> announce.publishEvent(
                new EventNews(id, kind, guest.mandate(), guest.email(), guest.standing(), before)));
        return told.size();
    }

    private static Telling counted(List<ExpectedGuest> registered, List<ExpectedGuest> invited) {
        int reachable =
                (int) registered.stream().filter(ExpectedGuest::reachable).count();
        return new Telling(reachable, invited.size(), registered.size() - reachable);
    }
}
