package fr.irev.maillage.events;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.ui.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes answers to invitations. Every change locks the event's row first, so that confirmed, offered and held answers never
 * exceed the places however many people answer at once, from whichever instance.
 */
@Service
@Transactional
public class RegistrationService {

    private final Events events;
    private final Registrations registrations;
    private final WaitingList waiting;
    private final Guests guests;
    private final ApplicationEventPublisher announce;
    private final Clock clock;

    RegistrationService(
            Events events,
            Registrations registrations,
            WaitingList waiting,
            Guests guests,
            ApplicationEventPublisher announce,
            Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.waiting = waiting;
        this.guests = guests;
        this.announce = announce;
        this.clock = clock;
    }

    /**
     * What a recipient answers through their own link; answering again changes the answer, answering the same changes nothing.
     *
     * @throws EventRefused when the event takes no such answer, or the mandate has ended and the answer is to come
     */
    @PreAuthorize("hasAnyRole('GESTION', 'REDACTION')")
    public Registered answer(EventId id, MandateId mandate, Answer answer) {
        var event = events.getLocked(id);
        var now = clock.instant();
        switch (answer) {
            case COMING -> event.expectAcceptances(now);
            case NOT_COMING -> event.expectWithdrawals(now);
        }
        return record(event, guest(mandate), answer, RegistrationOrigin.LINK);
    }

    /**
     * What the staff notes for somebody, on the phone for instance: also after the closing, never beyond the places.
     *
     * @throws EventRefused when the event is a draft or cancelled, or the mandate has ended or has no address
     */
    @PreAuthorize("hasAnyRole('GESTION', 'REDACTION')")
    public Registered register(EventId id, MandateId mandate) {
        var event = events.getLocked(id);
        event.expectOpen();
        var guest = guest(mandate);
        var registered = record(event, guest, Answer.COMING, RegistrationOrigin.STAFF);
        journal("REGISTER", event, "%s inscrit(e) à « %s »".formatted(guest.name(), event.title()));
        return registered;
    }

    /** Takes somebody off the list; a freed place goes to the first who waits. */
    @PreAuthorize("hasAnyRole('GESTION', 'REDACTION')")
    public void cancel(RegistrationId id) {
        long eventId = registrations.eventOf(id.registrationId()).orElseThrow(RegistrationService::unknown);
        var event = events.getLocked(new EventId(eventId));
        var registration = registrations.findById(id.registrationId()).orElseThrow(RegistrationService::unknown);
        withdraw(event, registration, RegistrationState.CANCELLED);
        journal(
                "UNREGISTER",
                event,
                "%s retiré(e) de la liste de « %s »".formatted(registration.displayName(), event.title()));
    }

    private Registered record(Event event, Guest guest, Answer answer, RegistrationOrigin origin) {
        var now = clock.instant();
        long id = event.id().eventId();
        var registration = registrations
                .findByEventIdAndEmail(id, guest.email())
                .orElseGet(() -> new Registration(event.id(), guest, origin, now));
        boolean changed = false;
        if (answer == Answer.COMING) {
            if (guest.endedBefore(LocalDate.ofInstant(now, Dates.PARIS))) {
                throw new EventRefused(EventRefused.Reason.MANDATE_ENDED);
            }
            changed = registration.accept(event.hasRoom(registrations.countPlacesTaken(id)), now);
            registrations.saveAndFlush(registration);
        } else {
            withdraw(event, registration, RegistrationState.DECLINED);
        }
        int rank = registration.state() == RegistrationState.WAITING
                ? Math.toIntExact(registrations.rank(id, guest.email()))
                : 0;
        if (changed) {
            registration.settled(rank, false).ifPresent(announce::publishEvent);
        }
        return new Registered(registration.state(), rank);
    }

    private void withdraw(Event event, Registration registration, RegistrationState how) {
        boolean freed = registration.withdraw(how, clock.instant());
        registrations.saveAndFlush(registration);
        if (freed) {
            waiting.moveUp(event);
        }
    }

    private static EventRefused unknown() {
        return new EventRefused(EventRefused.Reason.UNKNOWN);
    }

    private Guest guest(MandateId mandate) {
        var guest = guests.find(mandate).orElseThrow(RegistrationService::unknown);
        if (guest.email().isEmpty()) {
            throw new EventRefused(EventRefused.Reason.NO_ADDRESS);
        }
        return guest;
    }

    private void journal(String action, Event event, String summary) {
        announce.publishEvent(new JournalEvent(action, "EVENT", event.id().eventId(), summary, Map.of()));
    }
}
