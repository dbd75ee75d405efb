package fr.irev.maillage.territories.ui;

import com.vaadin.flow.component.Component;

/** A slot above the list of territories and schemes: other views of the same places. */
public interface PlaceListAction {

    /** The link. */
    Component show();
}
