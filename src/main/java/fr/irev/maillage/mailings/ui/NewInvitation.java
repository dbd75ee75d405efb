package fr.irev.maillage.mailings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import fr.irev.maillage.mailings.MailingLookup;
import fr.irev.maillage.mailings.MailingService;
import fr.irev.maillage.mailings.letter.EventFacts;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;

/** Asks to what one invites, then begins the invitation. */
class NewInvitation extends Dialog {

    private static final long serialVersionUID = 1L;

    NewInvitation(MailingLookup lookup, MailingService service) {
        setHeaderTitle(Texts.text("mailings.list.invitation"));
        var events = lookup.eventsToCome();
        var event = new ComboBox<EventFacts>(Texts.text("mailings.invitation.event"));
        event.setItems(events);
        event.setItemLabelGenerator(NewInvitation::label);
        event.setRequiredIndicatorVisible(true);
        event.setWidthFull();
        if (events.isEmpty()) {
            add(new Paragraph(Texts.text("mailings.invitation.none")));
        } else {
            add(event);
        }
        var begin = new Button(Texts.text("mailings.invitation.begin"), click -> {
            var chosen = event.getValue();
            if (chosen == null) {
                event.setErrorMessage(Texts.text("mailings.problem.event"));
                event.setInvalid(true);
                return;
            }
            close();
            MailingPages.open(service.invite(chosen.event()));
        });
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.setEnabled(!events.isEmpty());
        getFooter().add(new Button(Texts.text("shared.cancel"), click -> close()), begin);
    }

    static String label(EventFacts event) {
        return event.title() + " – "
                + Dates.day(event.startsAt().atZone(Dates.PARIS).toLocalDate());
    }
}
