package fr.irev.maillage.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.PersonId;

/** The way to the sheets of people. */
public final class PersonPages {

    static final String PATH = "personnes";
    static final String CREATE = PATH + "/creer";

    private PersonPages() {}

    /** Goes to the sheet. */
    public static void open(PersonId person) {
        UI.getCurrent().navigate(path(person));
    }

    /** A link to the sheet. */
    public static Anchor link(PersonId person, String text) {
        return new Anchor(path(person), text);
    }

    static String path(PersonId person) {
        return PATH + "/" + person.personId();
    }

    static String edit(PersonId person) {
        return path(person) + "/modifier";
    }

    static String newMandate(PersonId person) {
        return path(person) + "/mandats/creer";
    }

    static String edit(MandateId mandate) {
        return "mandats/" + mandate.mandateId() + "/modifier";
    }
}
