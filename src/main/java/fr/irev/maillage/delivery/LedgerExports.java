package fr.irev.maillage.delivery;

import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.shared.JournalEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the ledger of a mailing out as a file, and writes down that somebody did. */
@Service
@Transactional
@PreAuthorize("hasRole('LECTURE')")
public class LedgerExports {

    private final DeliveryExport export;
    private final ApplicationEventPublisher events;

    LedgerExports(DeliveryExport export, ApplicationEventPublisher events) {
        this.export = export;
        this.events = events;
    }

    /** As {@link DeliveryLookup#csv}. */
    public void csv(MailingId mailing, Writer to) throws IOException {
        journal(mailing, "CSV");
        export.csv(mailing, to);
    }

    /** A spreadsheet, with the states in words. */
    public void xlsx(MailingId mailing, OutputStream to, Function<DeliveryState, String> label) throws IOException {
        journal(mailing, "XLSX");
        export.xlsx(mailing, to, label);
    }

    private void journal(MailingId mailing, String format) {
        events.publishEvent(new JournalEvent(
                "EXPORT", "MAILING", mailing.mailingId(), "Export du journal d’envoi (" + format + ")", Map.of()));
    }
}
