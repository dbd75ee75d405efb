package fr.irev.maillage.events;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Events extends Repository<Event, Long> {

    /** Flushed at once, so that a conflict is met where it can be told. */
    Event saveAndFlush(Event event);

    /** The event with its row locked: whoever counts or gives places waits here for those who came before. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Event e where e.id = :id")
    Optional<Event> lock(long id);

    default Event getLocked(EventId id) {
        return lock(id.eventId()).orElseThrow(() -> new EventRefused(EventRefused.Reason.UNKNOWN));
    }
}
