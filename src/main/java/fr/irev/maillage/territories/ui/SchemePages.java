package fr.irev.maillage.territories.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import fr.irev.maillage.shared.ui.AsOfAddress;
import fr.irev.maillage.territories.SchemeId;

/** The way to the page of a scheme. */
public final class SchemePages {

    private SchemePages() {}

    /** Goes there. */
    public static void open(SchemeId scheme) {
        UI.getCurrent().navigate(path(scheme));
    }

    /** A link there. */
    public static Anchor link(SchemeId scheme, String text) {
        return new Anchor(AsOfAddress.of(path(scheme)), text);
    }

    private static String path(SchemeId scheme) {
        return "dispositifs/" + scheme.schemeId();
    }
}
