package fr.irev.maillage.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import fr.irev.maillage.directory.PersonId;

/** The way to the sheets of people. */
public final class PersonPages {

    static final String PATH = "personnes";

    private PersonPages() {}

    /** Goes to the sheet. */
    public static void open(PersonId person) {
        UI.getCurrent().navigate(path(person));
    }

    /** A link to the sheet. */
    public static Anchor link(PersonId person, String text) {
        var link = new Anchor(path(person), text);
        link.setRouterIgnore(false);
        return link;
    }

    static String path(PersonId person) {
        return PATH + "/" + person.personId();
    }
}
