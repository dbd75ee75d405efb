package fr.irev.maillage.delivery.ui;

import com.vaadin.flow.component.Component;
import fr.irev.maillage.delivery.DeliveryLookup;
import fr.irev.maillage.delivery.ReceivedMessage;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.ui.PersonSection;
import fr.irev.maillage.mailings.ui.MailingPages;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.ListGrid;
import fr.irev.maillage.shared.ui.Texts;

/** On the sheet of a person: what they received or should have, and why they were among the recipients. */
@org.springframework.stereotype.Component
class ReceivedMessages implements PersonSection {

    private static final int RANK = 30;
    private static final int AT_A_GLANCE = 6; // rows that need no scroll bar of their own

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
    public Component show(PersonId person, AsOf asOf) {
        var few = lookup.receivedBy(person, asOf.end(), 0, AT_A_GLANCE + 1);
        if (few.isEmpty()) {
            return new EmptyState(Texts.text("delivery.received.empty"));
        }
        var grid = new ListGrid<ReceivedMessage>(title());
        grid.first(
                Texts.text("delivery.received.mailing"),
                message -> MailingPages.link(message.mailing(), message.subject()));
        grid.words(Texts.text("delivery.received.address"), ReceivedMessage::email)
                .setFlexGrow(5);
        grid.part(Texts.text("delivery.ledger.state"), message -> DeliveryWords.mark(message.state()))
                .setFlexGrow(1);
        grid.figure(Texts.text("delivery.ledger.at"), message -> Dates.shortMoment(message.at()));
        grid.words(Texts.text("delivery.ledger.explanation"), ReceivedMessage::outcome);
        grid.words(Texts.text("delivery.ledger.reason"), ReceivedMessage::reason);
        grid.setItems(query -> lookup.receivedBy(person, asOf.end(), query.getOffset(), query.getLimit()).stream());
        if (few.size() <= AT_A_GLANCE) {
            grid.setAllRowsVisible(true);
        } else {
            grid.setHeight("24rem");
        }
        return grid;
    }
}
