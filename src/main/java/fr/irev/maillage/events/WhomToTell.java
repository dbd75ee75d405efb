package fr.irev.maillage.events;

/**
 * Who is told that an event is called off.
 *
 * @param registered who come or wait
 * @param invited who were invited and have not answered
 */
public record WhomToTell(boolean registered, boolean invited) {

    /** A change that goes without a word. */
    public static final WhomToTell NOBODY = new WhomToTell(false, false);
}
