package fr.irev.maillage.directory.organisations.ui;

import com.vaadin.flow.component.Component;
import fr.irev.maillage.directory.organisations.OrganisationSheet;
import java.util.List;

/** What can be done with a whole organisation besides changing it; shown with the actions of its sheet. */
public interface OrganisationAction {

    /** Buttons for whoever reads the sheet; none when they may not. */
    List<Component> actions(OrganisationSheet organisation, Runnable reload);
}
