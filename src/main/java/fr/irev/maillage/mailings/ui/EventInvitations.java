package fr.irev.maillage.mailings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.events.EventId;
import fr.irev.maillage.events.ui.EventSection;
import fr.irev.maillage.mailings.MailingLookup;
import fr.irev.maillage.mailings.MailingService;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.Texts;

/** On the page of an event: its invitations, and a button that begins one. */
@SpringComponent
class EventInvitations implements EventSection {

    private final MailingLookup lookup;
    private final MailingService service;

    EventInvitations(MailingLookup lookup, MailingService service) {
        this.lookup = lookup;
        this.service = service;
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public String title() {
        return Texts.text("mailings.event.title");
    }

    @Override
    public Component show(EventId event) {
        var section = new Div();
        section.addClassName("page-section");
        var list = new UnorderedList();
        for (var row : lookup.invitationsTo(event)) {
            list.add(new ListItem(
                    MailingPages.link(row.id(), MailingTexts.subject(row.subject())),
                    new Span(" – " + MailingTexts.moment(row) + " "),
                    MailingTexts.state(row.state(), row.held())));
        }
        section.add(
                list.getChildren().findAny().isPresent() ? list : new EmptyState(Texts.text("mailings.event.none")));
        if (CurrentUser.holds(Roles.REDACTION)) {
            section.add(new Div(new Button(
                    Texts.text("mailings.event.invite"), click -> MailingPages.open(service.invite(event)))));
        }
        return section;
    }
}
