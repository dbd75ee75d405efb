package fr.irev.maillage.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.shared.ui.AsOfAddress;

/** The way to the sheets of people. */
public final class PersonPages {

    /** The parameter of the comparison that names the other sheet. */
    public static final String MERGE_WITH = "avec";

    /** The list of everybody. */
    public static final String PATH = "personnes";

    static final String CREATE = PATH + "/creer";

    private PersonPages() {}

    /** Goes to the sheet. */
    public static void open(PersonId person) {
        UI.getCurrent().navigate(path(person));
    }

    /** A link to the sheet. */
    public static Anchor link(PersonId person, String text) {
        return new Anchor(AsOfAddress.of(path(person)), text);
    }

    /** The page on which another sheet is merged into this one. */
    public static String merge(PersonId kept) {
        return path(kept) + "/fusionner";
    }

    /** Goes to the page that compares the two. */
    public static void openMerge(PersonId kept, PersonId absorbed) {
        UI.getCurrent().navigate(merge(kept), QueryParameters.of(MERGE_WITH, Long.toString(absorbed.personId())));
    }

    static String merge(PersonId kept, PersonId absorbed) {
        return merge(kept) + "?" + MERGE_WITH + "=" + absorbed.personId();
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
