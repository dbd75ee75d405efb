package fr.irev.maillage.events;

import fr.irev.maillage.shared.JournalEvent;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Who waits moves up in the order of arrival, as far as there is room and no further. The event's row must be locked. */
@Component
class WaitingList {

    private final Registrations registrations;
    private final ApplicationEventPublisher announce;

    WaitingList(Registrations registrations, ApplicationEventPublisher announce) {
        this.registrations = registrations;
        this.announce = announce;
    }

    void moveUp(Event event) {
        long id = event.id().eventId();
        long taken = registrations.countPlacesTaken(id);
        while (event.hasRoom(taken)) {
            var next = registrations.findWaiting(id, Limit.of(1));
            if (next.isEmpty()) {
                return;
            }
            var lucky = next.getFirst();
            lucky.confirm();
            registrations.saveAndFlush(lucky);
            taken++;
            lucky.settled(0, true).ifPresent(announce::publishEvent);
            announce.publishEvent(new JournalEvent(
                    "PROMOTE",
                    "EVENT",
                    id,
                    "%s passe de la liste d’attente aux inscrits de « %s »"
                            .formatted(lucky.displayName(), event.title()),
                    Map.of()));
        }
    }
}
