package fr.irev.maillage.events.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import fr.irev.maillage.events.EventId;

/** The way to the page of an event. */
public final class EventPages {

    private EventPages() {}

    /** Goes there. */
    public static void open(EventId event) {
        UI.getCurrent().navigate(path(event));
    }

    /** A link there. */
    public static Anchor link(EventId event, String text) {
        return new Anchor(path(event), text);
    }

    private static String path(EventId event) {
        return "evenements/" + event.eventId();
    }
}
