package fr.irev.maillage.mailings.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import fr.irev.maillage.mailings.MailingId;

/** The way to the pages of mailings. */
public final class MailingPages {

    private MailingPages() {}

    /** Goes to the page of a mailing. */
    public static void open(MailingId mailing) {
        UI.getCurrent().navigate(path(mailing));
    }

    /** A link to the page of a mailing. */
    public static Anchor link(MailingId mailing, String text) {
        var link = new Anchor(path(mailing), text);
        link.setRouterIgnore(false);
        return link;
    }

    private static String path(MailingId mailing) {
        return "envois/" + mailing.mailingId();
    }
}
