package fr.irev.maillage.directory;

import fr.irev.maillage.shared.Period;

/** The seat has one holder at a time, and somebody holds it on one of the days asked for. */
public class SeatTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient PersonId holder;
    private final String name;
    private final transient Period held;

    SeatTaken(PersonId holder, String name, Period held) {
        super("The seat is held by person " + holder.personId());
        this.holder = holder;
        this.name = name;
        this.held = held;
    }

    public PersonId holder() {
        return holder;
    }

    /** The holder's name, for the message. */
    public String name() {
        return name;
    }

    /** When they hold it. */
    public Period held() {
        return held;
    }
}
