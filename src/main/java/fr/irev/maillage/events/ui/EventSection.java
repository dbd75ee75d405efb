package fr.irev.maillage.events.ui;

import com.vaadin.flow.component.Component;
import fr.irev.maillage.events.EventId;

/** A slot of the event's page: later modules show there what they know of the event, such as its invitations. */
public interface EventSection {

    /** Lower comes first. */
    int rank();

    /** The heading of the section. */
    String title();

    /** Its content, itself an empty state when there is nothing. */
    Component show(EventId event);
}
