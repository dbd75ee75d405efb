package fr.irev.maillage.directory.ui;

import com.vaadin.flow.component.Component;
import fr.irev.maillage.directory.PersonSheet;
import java.util.List;

/** What can be done with a whole sheet besides changing it; shown with the actions of the sheet, in the order of their rank. */
public interface PersonAction {

    /** Where it stands among the others, from left to right. */
    int rank();

    /** Buttons for whoever reads the sheet; none when they may not. */
    List<Component> actions(PersonSheet person);

    /** Lines above the sections that say what happened to the sheet, each perhaps with a way back. */
    default List<Component> notices(PersonSheet person, Runnable reload) {
        return List.of();
    }
}
