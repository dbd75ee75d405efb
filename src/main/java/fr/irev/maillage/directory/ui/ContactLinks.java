package fr.irev.maillage.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.PhoneNumber;
import fr.irev.maillage.shared.ui.Texts;

/** Telephones and e-mail addresses that one touch dials or writes to, named for those who hear the page. */
public final class ContactLinks {

    private ContactLinks() {}

    /** Dials the number, in E.164, of whoever is named. */
    public static Anchor phone(String e164, String whom) {
        var display = new PhoneNumber(e164).display();
        return link("tel:" + e164, display, Texts.text("contacts.phone", whom));
    }

    /** Begins a message to whoever is named. */
    public static Anchor email(String address, String whom) {
        return link("mailto:" + address, new EmailAddress(address).display(), Texts.text("contacts.email", whom));
    }

    private static Anchor link(String target, String shown, String action) {
        var link = new Anchor(target, shown);
        link.setRouterIgnore(true);
        link.setAriaLabel(action + " (" + shown + ")");
        return link;
    }
}
