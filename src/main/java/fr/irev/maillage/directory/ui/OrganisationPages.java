package fr.irev.maillage.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.shared.ui.AsOfAddress;

/** The way to the sheets of organisations. */
public final class OrganisationPages {

    /** The list; a sheet is one step below. */
    public static final String PATH = "organisations";

    private OrganisationPages() {}

    /** Goes to the sheet. */
    public static void open(OrganisationId organisation) {
        UI.getCurrent().navigate(path(organisation));
    }

    /** A link to the sheet. */
    public static Anchor link(OrganisationId organisation, String text) {
        return new Anchor(AsOfAddress.of(path(organisation)), text);
    }

    private static String path(OrganisationId organisation) {
        return PATH + "/" + organisation.organisationId();
    }
}
