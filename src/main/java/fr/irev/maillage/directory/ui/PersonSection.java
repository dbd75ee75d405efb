package fr.irev.maillage.directory.ui;

import com.vaadin.flow.component.Component;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.shared.AsOf;

/** A slot of the person's sheet: later modules show there what they know of the person. */
public interface PersonSection {

    /** Lower comes first: networks 10, events 20, mailings 30. */
    int rank();

    /** The heading of the section. */
    String title();

    /** Its content as of a day, of a past one without what was recorded later; itself an empty state when there is nothing. */
    Component show(PersonId person, AsOf asOf);
}
