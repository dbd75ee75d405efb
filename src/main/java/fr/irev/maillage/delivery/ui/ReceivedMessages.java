package fr.irev.maillage.delivery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import fr.irev.maillage.delivery.DeliveryLookup;
import fr.irev.maillage.delivery.ReceivedMessage;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.ui.PersonSection;
import fr.irev.maillage.mailings.ui.MailingPages;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.Texts;

/** On the sheet of a person: what they received or should have, and why they were among the recipients. */
@org.springframework.stereotype.Component
class ReceivedMessages implements PersonSection {

    private static final int RANK = 30;

    private final DeliveryLookup lookup;

    ReceivedMessages(DeliveryLookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public int rank() {
        return RANK;
    }

    @Override
    public String title() {
        return Texts.text("delivery.received.title");
    }

    @Override
    public Component show(PersonId person) {
        if (lookup.receivedBy(person, 0, 1).isEmpty()) {
            return new EmptyState(Texts.text("delivery.received.empty"));
        }
        var grid = new Grid<ReceivedMessage>();
        grid.getElement().setAttribute("aria-label", title());
        grid.addComponentColumn(message -> MailingPages.link(message.mailing(), message.subject()))
                .setHeader(Texts.text("delivery.received.mailing"))
                .setFlexGrow(3);
        grid.addComponentColumn(message -> DeliveryWords.mark(message.state()))
                .setHeader(Texts.text("delivery.ledger.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(message -> Dates.shortMoment(message.at()))
                .setHeader(Texts.text("delivery.ledger.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(message -> message.outcome() == null ? "" : message.outcome())
                .setHeader(Texts.text("delivery.ledger.explanation"))
                .setFlexGrow(2);
        grid.addColumn(ReceivedMessage::reason)
                .setHeader(Texts.text("delivery.ledger.reason"))
                .setFlexGrow(2);
        grid.setItems(query -> lookup.receivedBy(person, query.getOffset(), query.getLimit()).stream());
        grid.setHeight("18rem");
        return grid;
    }
}
