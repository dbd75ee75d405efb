package fr.irev.maillage.events;

/** What became of an answer; names as in the database. Confirmed, offered and held answers each take one place. */
public enum RegistrationState {
    /** Has a place. */
    CONFIRMED,
    /** Waits for a place, in the order of arrival. */
    WAITING,
    /** Has been offered a place that was freed and has not taken it yet. */
    OFFERED,
    /** A place is kept for somebody who has not answered. */
    HELD,
    /** Said not to come. */
    DECLINED,
    /** Taken off the list by the staff. */
    CANCELLED;

    /** Whether it counts against the places of the event. */
    public boolean takesPlace() {
        return this == CONFIRMED || this == OFFERED || this == HELD;
    }
}
