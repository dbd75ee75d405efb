package fr.irev.maillage.events;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Answers are counted and moved only while the row of their event is locked. */
interface Registrations extends Repository<Registration, Long> {

    Registration saveAndFlush(Registration registration);

    Optional<Registration> findByEventIdAndEmail(long eventId, String email);

    Optional<Registration> findById(long id);

    /** Which event an answer belongs to, without reading the answer: it is read once the event is locked. */
    @Query("select r.eventId from Registration r where r.id = :id")
    Optional<Long> eventOf(long id);

    @Query("""
            select count(r) from Registration r
            where r.eventId = :eventId and r.state in (CONFIRMED, OFFERED, HELD)
            """)
    long countPlacesTaken(long eventId);

    /** The waiting list, first come first. */
    @Query("""
            select r from Registration r
            where r.eventId = :eventId and r.state = WAITING
            order by r.queuedAt, r.id
            """)
    List<Registration> findWaiting(long eventId, Limit limit);

    /** Place on the waiting list, from 1. */
    @Query("""
            select count(r) from Registration r, Registration me
            where me.eventId = :eventId and me.email = :email
              and r.eventId = :eventId and r.state = WAITING
              and (r.queuedAt < me.queuedAt or r.queuedAt = me.queuedAt and r.id <= me.id)
            """)
    long rank(long eventId, String email);
}
