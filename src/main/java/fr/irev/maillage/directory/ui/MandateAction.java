package fr.irev.maillage.directory.ui;

import com.vaadin.flow.component.button.Button;
import fr.irev.maillage.directory.MandateSheet;
import fr.irev.maillage.directory.PersonSheet;
import java.util.Optional;

/** What can be done with an open mandate besides changing and ending it; shown with its actions on the sheet of its holder. */
public interface MandateAction {

    /** The button for whoever reads the sheet and may change it; none when it makes no sense for this mandate. */
    Optional<Button> action(PersonSheet person, MandateSheet mandate, Runnable reload);
}
