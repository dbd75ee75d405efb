package fr.irev.maillage.delivery.ui;

import com.vaadin.flow.component.Component;
import fr.irev.maillage.delivery.DeliveryLookup;
import fr.irev.maillage.delivery.LedgerExports;
import fr.irev.maillage.delivery.sending.SendingService;
import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.mailings.MailingLookup;
import fr.irev.maillage.mailings.MailingState;
import fr.irev.maillage.mailings.ui.MailingSection;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.Texts;
import java.time.Clock;

/** On the page of a mailing: how far it is, and what became of each copy. */
@org.springframework.stereotype.Component
class MailingLedger implements MailingSection {

    private static final int RANK = 50;

    private final DeliveryLookup lookup;
    private final SendingService service;
    private final LedgerExports exports;
    private final MailingLookup mailings;
    private final Clock clock;

    MailingLedger(
            DeliveryLookup lookup, SendingService service, LedgerExports exports, MailingLookup mailings, Clock clock) {
        this.lookup = lookup;
        this.service = service;
        this.exports = exports;
        this.mailings = mailings;
        this.clock = clock;
    }

    @Override
    public int rank() {
        return RANK;
    }

    @Override
    public String title() {
        return Texts.text("delivery.ledger.title");
    }

    @Override
    public Component show(MailingId mailing, Runnable stateChanged) {
        boolean released =
                mailings.find(mailing).map(sheet -> sheet.state().released()).orElse(false);
        return released
                ? new LedgerPanel(mailing, lookup, service, exports, () -> isUnderWay(mailing), stateChanged, clock)
                : new EmptyState(Texts.text("delivery.ledger.notReleased"));
    }

    private boolean isUnderWay(MailingId mailing) {
        return mailings.find(mailing)
                .filter(sheet -> sheet.state() == MailingState.SENDING)
                .isPresent();
    }
}
