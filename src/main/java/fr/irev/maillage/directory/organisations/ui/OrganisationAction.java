package fr.irev.maillage.directory.organisations.ui;

import com.vaadin.flow.component.Component;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.organisations.OrganisationSheet;
import java.util.List;

/** What can be done with a whole organisation besides changing it; shown with the actions of its sheet. */
public interface OrganisationAction {

    /** Buttons for whoever reads the sheet; none when they may not. */
    List<Component> actions(OrganisationSheet organisation, Runnable reload);

    /** Lines above the sections that say what happened to the organisation, each perhaps with a way back. */
    default List<Component> notices(OrganisationSheet organisation, Runnable reload) {
        return List.of();
    }

    /** What is said, and can be done, about one that is not shown any more; nothing when that is unknown. */
    List<Component> gone(OrganisationId organisation, Runnable reload);
}
