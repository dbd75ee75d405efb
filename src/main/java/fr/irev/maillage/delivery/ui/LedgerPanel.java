package fr.irev.maillage.delivery.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import fr.irev.maillage.delivery.DeliveryFigures;
import fr.irev.maillage.delivery.DeliveryLookup;
import fr.irev.maillage.delivery.LedgerExports;
import fr.irev.maillage.delivery.sending.SendingService;
import fr.irev.maillage.mailings.MailingId;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The progress of a mailing above its ledger. While it is under way the browser asks for news every two seconds. */
class LedgerPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int NEWS_EVERY = 2_000; // milliseconds

    private final transient MailingId mailing;
    private final transient DeliveryLookup lookup;
    private final transient BooleanSupplier underWay;
    private final transient Runnable settled;
    private final transient SendingService service;
    private final LedgerProgress progress;
    private final LedgerGrid ledger;
    private transient @Nullable DeliveryFigures shown;

    LedgerPanel(
            MailingId mailing,
            DeliveryLookup lookup,
            SendingService service,
            LedgerExports exports,
            BooleanSupplier underWay,
            Runnable settled,
            Clock clock) {
        this.mailing = mailing;
        this.lookup = lookup;
        this.service = service;
        this.underWay = underWay;
        this.settled = settled;
        this.progress = new LedgerProgress(mailing, service, this::refresh, clock);
        this.ledger = new LedgerGrid(mailing, lookup, exports);
        addClassName("ledger");
        add(progress, ledger);
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent attaching) {
        if (underWay.getAsBoolean()) {
            var ui = attaching.getUI();
            ui.setPollInterval(NEWS_EVERY);
            var registration = ui.addPollListener(poll -> news());
            addDetachListener(leaving -> registration.remove());
        }
    }

    @Override
    protected void onDetach(DetachEvent leaving) {
        leaving.getUI().setPollInterval(-1);
    }

    private void news() {
        if (underWay.getAsBoolean()) {
            refresh();
        } else {
            settled.run();
        }
    }

    private void refresh() {
        var figures = lookup.figures(mailing);
        boolean going = underWay.getAsBoolean();
        progress.show(figures, service.note(mailing), going);
        if (!figures.equals(shown)) {
            shown = figures;
            ledger.refresh();
        }
    }
}
