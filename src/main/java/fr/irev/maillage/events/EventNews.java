package fr.irev.maillage.events;

import fr.irev.maillage.directory.MandateId;

/**
 * Somebody is to be told that an event they were expected at is changed or called off; told within the transaction that wrote it
 * down.
 *
 * @param mandate in whose name they answered, or were invited
 * @param email where they are written to
 * @param before what they had been told until now
 */
public record EventNews(
        EventId event, Kind kind, MandateId mandate, String email, Standing standing, Rendezvous before) {

    /** What happened. */
    public enum Kind {
        CHANGED,
        CALLED_OFF
    }

    /** What the person is to the event. */
    public enum Standing {
        /** Has a place, or one is kept for them. */
        COMING,
        /** Is on the waiting list. */
        WAITING,
        /** Was invited and has not answered. */
        INVITED
    }
}
