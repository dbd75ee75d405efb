package fr.irev.maillage.events;

/**
 * How many people would be told of a change.
 *
 * @param registered who come or wait
 * @param invited who were invited and have not answered; none but for an event that is called off
 * @param unreachable who come or wait, but whose mandate has ended or whose address is another one now: no message reaches them
 */
public record Telling(int registered, int invited, int unreachable) {

    /** When there is nothing to tell. */
    public static final Telling NOBODY = new Telling(0, 0, 0);
}
