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
    private final ApplicationEventPublisher announce;
    private final Clock clock;

    EventService(
            Events events,
            Registrations registrations,
            WaitingList waiting,
            ApplicationEventPublisher announce,
            Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.waiting = waiting;
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

    /**
     * Rewrites the event. More places let in as many from the waiting list.
     *
     * @param version the version that was read; another one is a conflict
     * @throws EventRefused when it is cancelled, or more people have a place than would be left
     * @throws OptimisticLockingFailureException when somebody else changed it meanwhile
     */
    @PreAuthorize("hasRole('REDACTION')")
    public void change(EventId id, EventDetails details, long version) {
        var event = unchanged(id, version);
        long taken = registrations.countPlacesTaken(id.eventId());
        if (details.places() != null && details.places() < taken) {
            throw new EventRefused(EventRefused.Reason.TOO_FEW_PLACES);
        }
        event.describe(details);
        events.saveAndFlush(event);
        waiting.moveUp(event);
        journal("UPDATE", event, "Événement « %s » modifié".formatted(event.title()));
    }

    /** Begins to take answers. */
    @PreAuthorize("hasRole('REDACTION')")
    public void open(EventId id, long version) {
        var event = unchanged(id, version);
        event.open();
        events.saveAndFlush(event);
        journal("OPEN", event, "Inscriptions ouvertes pour « %s »".formatted(event.title()));
    }

    /** Calls the event off; the answers stay, so that those who said yes can be told. */
    @PreAuthorize("hasRole('REDACTION')")
    public void cancel(EventId id, long version) {
        var event = unchanged(id, version);
        event.cancel();
        events.saveAndFlush(event);
        journal("CANCEL", event, "Événement « %s » annulé".formatted(event.title()));
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
