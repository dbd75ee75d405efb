package fr.irev.maillage.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import fr.irev.maillage.directory.SeatState;
import fr.irev.maillage.shared.PhoneNumber;
import fr.irev.maillage.shared.ui.StateMark;
import fr.irev.maillage.shared.ui.StateMark.Tone;
import fr.irev.maillage.shared.ui.Texts;

/** States of seats, telephones and addresses as links. */
final class SeatMarks {

    private SeatMarks() {}

    static StateMark state(SeatState state) {
        return new StateMark(
                switch (state) {
                    case POURVU -> Tone.GOOD;
                    case INTERIM -> Tone.PARTIAL;
                    case VACANT -> Tone.EMPTY;
                    case A_VERIFIER -> Tone.WARNING;
                    case SANS_OBJET -> Tone.NEUTRAL;
                },
                Texts.of("seats.state", state));
    }

    /** A telephone that dials when it is touched, named for those who hear the page. */
    static Anchor phone(String e164, String whom) {
        var display = new PhoneNumber(e164).display();
        var link = new Anchor("tel:" + e164, display);
        link.setRouterIgnore(true);
        link.setAriaLabel(Texts.text("contacts.phone", whom) + " (" + display + ")");
        return link;
    }

    static Anchor email(String address, String whom) {
        var link = new Anchor("mailto:" + address, address);
        link.setRouterIgnore(true);
        link.setAriaLabel(Texts.text("contacts.email", whom) + " (" + address + ")");
        return link;
    }
}
