package fr.irev.maillage.audiences.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import fr.irev.maillage.audiences.AudienceId;

/** The way to the pages of audiences. */
public final class AudiencePages {

    static final String CREATE = "audiences/creer";

    private AudiencePages() {}

    /** Goes to the page of an audience. */
    public static void open(AudienceId audience) {
        UI.getCurrent().navigate(path(audience));
    }

    /** Goes where a new audience is written. */
    public static void create() {
        UI.getCurrent().navigate(CREATE);
    }

    /** A link to the page of an audience. */
    public static Anchor link(AudienceId audience, String text) {
        var link = new Anchor(path(audience), text);
        link.setRouterIgnore(false);
        return link;
    }

    private static String path(AudienceId audience) {
        return "audiences/" + audience.audienceId();
    }
}
