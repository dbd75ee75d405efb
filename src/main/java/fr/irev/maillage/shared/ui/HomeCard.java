package fr.irev.maillage.shared.ui;

import com.vaadin.flow.component.Component;

/** A slot of the home page: each module brings what is worth seeing first. Beans of this type are shown in their order. */
public interface HomeCard {

    /** Lower comes first: lookup 10, seats 20, events 30, mailings 40. */
    int rank();

    /** Title of the card. */
    String title();

    /** Its content for the signed-in account; an empty answer leaves the card out. */
    java.util.Optional<Component> show();
}
