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
        if (lookup.receivedBy(person, asOf.end(), 0, 1).isEmpty()) {
            return new EmptyState(Texts.text("delivery.received.empty"));
        }
        var grid = new ListGrid<ReceivedMessage>(title());
        grid.first(
                Texts.text("delivery.received.mailing"),
                message -> MailingPages.link(message.mailing(), message.subject()));
        grid.part(Texts.text("delivery.ledger.state"), message -> DeliveryWords.mark(message.state()));
        grid.figure(Texts.text("delivery.ledger.at"), message -> Dates.shortMoment(message.at()));
        grid.words(Texts.text("delivery.ledger.explanation"), ReceivedMessage::outcome);
        grid.words(Texts.text("delivery.ledger.reason"), ReceivedMessage::reason);
        grid.setItems(query -> lookup.receivedBy(person, asOf.end(), query.getOffset(), query.getLimit()).stream());
        grid.setHeight("18rem");
        return grid;
    }
}
