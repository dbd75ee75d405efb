package fr.irev.maillage.events;

import fr.irev.maillage.shared.JournalEvent;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything an organiser can do to an event. */
@Service
@Transactional
public class EventService {

    private final Events events;
    private final Registrations registrations;
    private final WaitingList waiting;
    private final TellingGuests telling;
    private final ApplicationEventPublisher announce;
    private final Clock clock;

    EventService(
            Events events,
            Registrations registrations,
            WaitingList waiting,
            TellingGuests telling,
            ApplicationEventPublisher announce,
            Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.waiting = waiting;
        this.telling = telling;
        this.announce = announce;
        this.clock = clock;
    }

    /** Begins an event as a draft. */
    @PreAuthorize("hasRole('REDACTION')")
    public EventId create(EventDetails details) {
        return create(details, false);
    }

    /** As {@link #create(EventDetails)}, for an invented event that leaves with the demonstration. */
    @PreAuthorize("hasRole('REDACTION')")
    public EventId create(EventDetails details, boolean demo) {
        var event = events.saveAndFlush(new Event(details, demo, clock.instant()));
        journal("CREATE", event, "Événement « %s » créé".formatted(event.title()));
        return event.id();
    }

    /** As {@link #changeAndTell}, without a word to anybody but those who move up. */
    @PreAuthorize("hasRole('REDACTION')")
    public void change(EventId id, EventDetails details, long version) {
        change(id, details, version, false);
    }

    /**
     * Rewrites the event and tells those who come or wait what it is now, if the date, the place or the link is another one.
     * More places let in as many from the waiting list.
     *
     * @param version the version that was read; another one is a conflict
     * @throws EventRefused when it is cancelled, or more people have a place than would be left
     * @return how many were told
     * @throws OptimisticLockingFailureException when somebody else changed it meanwhile
     */
    @PreAuthorize("hasRole('REDACTION')")
    public int changeAndTell(EventId id, EventDetails details, long version) {
        return change(id, details, version, true);
    }

    private int change(EventId id, EventDetails details, long version, boolean tell) {
        var event = unchanged(id, version);
        long taken = registrations.countPlacesTaken(id.eventId());
        if (details.places() != null && details.places() < taken) {
            throw new EventRefused(EventRefused.Reason.TOO_FEW_PLACES);
        }
        var before = event.rendezvous();
        event.describe(details);
        events.saveAndFlush(event);
        // Told first: whoever moves up is then told of their place and the new date in one message, the later one.
        int told =
                tell && event.status() == EventStatus.OPEN ? telling.tellOfChange(id, before, event.rendezvous()) : 0;
        waiting.moveUp(event);
        journal("UPDATE", event, "Événement « %s » modifié%s".formatted(event.title(), told(told)));
        return told;
    }

    /** Begins to take answers. */
    @PreAuthorize("hasRole('REDACTION')")
    public void open(EventId id, long version) {
        var event = unchanged(id, version);
        event.open();
        events.saveAndFlush(event);
        journal("OPEN", event, "Inscriptions ouvertes pour « %s »".formatted(event.title()));
    }

    /** Calls the event off without a word to anybody. */
    @PreAuthorize("hasRole('REDACTION')")
    public void cancel(EventId id, long version) {
        cancel(id, version, WhomToTell.NOBODY);
    }

    /**
     * Calls the event off and tells those wanted; the answers stay.
     *
     * @return how many were told
     */
    @PreAuthorize("hasRole('REDACTION')")
    public int cancel(EventId id, long version, WhomToTell whom) {
        var event = unchanged(id, version);
        event.cancel();
        events.saveAndFlush(event);
        int told = telling.tellOfCallingOff(id, event.rendezvous(), whom);
        journal("CANCEL", event, "Événement « %s » annulé%s".formatted(event.title(), told(told)));
        return told;
    }

    private static String told(int people) {
        return switch (people) {
            case 0 -> "";
            case 1 -> "\u00a0; 1 personne prévenue";
            default -> "\u00a0; %d personnes prévenues".formatted(people);
        };
    }

    private Event unchanged(EventId id, long version) {
        var event = events.getLocked(id);
        if (event.version() != version) {
            throw new OptimisticLockingFailureException("Event " + id.eventId() + " has changed since it was read");
        }
        return event;
    }

    private void journal(String action, Event event, String summary) {
        announce.publishEvent(new JournalEvent(action, "EVENT", event.id().eventId(), summary, Map.of()));
    }
}
