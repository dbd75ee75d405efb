package fr.irev.maillage.events;

/**
 * Which events are wanted.
 *
 * @param text found in the title, without regard to case and accents; empty for all
 * @param when those to come, the soonest first, or those past, the latest first
 */
public record EventFilter(String text, When when) {

    /** Which side of now; an event counts as to come until it ends. */
    public enum When {
        UPCOMING,
        PAST,
        ALL
    }
}
