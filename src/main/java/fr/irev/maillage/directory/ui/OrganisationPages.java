package fr.irev.maillage.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import fr.irev.maillage.directory.OrganisationId;

/** The way to the sheets of organisations. */
public final class OrganisationPages {

    static final String PATH = "organisations";
    static final String CREATE = PATH + "/creer";

    private OrganisationPages() {}

    /** Goes to the sheet. */
    public static void open(OrganisationId organisation) {
        UI.getCurrent().navigate(path(organisation));
    }

    /** A link to the sheet. */
    public static Anchor link(OrganisationId organisation, String text) {
        return new Anchor(path(organisation), text);
    }

    static String path(OrganisationId organisation) {
        return PATH + "/" + organisation.organisationId();
    }

    static String editPath(OrganisationId organisation) {
        return path(organisation) + "/modifier";
    }
}
