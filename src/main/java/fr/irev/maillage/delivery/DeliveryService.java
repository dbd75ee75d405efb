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

/** What staff can do to the copies of a released mailing. */
@Service
@Transactional
public class DeliveryService {

    /** The copies whose fate was unknown leave once more; told within the transaction, acted upon after it. */
    record TriedAgain(MailingId mailing) {}

    private final Deliveries deliveries;
    private final Sendings sendings;
    private final DeliveryExport export;
    private final ApplicationEventPublisher events;

    DeliveryService(Deliveries deliveries, Sendings sendings, DeliveryExport export, ApplicationEventPublisher events) {
        this.deliveries = deliveries;
        this.sendings = sendings;
        this.export = export;
        this.events = events;
    }

    /**
     * Sends copies once more whose fate is unknown, under the Message-ID they had, so that a mailbox may recognise a second
     * one. Answers how many.
     */
    @PreAuthorize("hasRole('ENVOI')")
    public int sendUncertainAgain(MailingId mailing) {
        int copies = deliveries.tryUncertainAgain(mailing);
        if (copies > 0) {
            events.publishEvent(new TriedAgain(mailing));
            journal("RELEASE", mailing, "Renvoi de " + copies + " exemplaires incertains");
        }
        return copies;
    }

    /** Does not wait for the next attempt at the mail server. */
    @PreAuthorize("hasRole('ENVOI')")
    public void tryNow(MailingId mailing) {
        sendings.clearTrouble(mailing);
        events.publishEvent(new TriedAgain(mailing));
    }

    /** Writes the journal as {@link DeliveryLookup#csv} does, and notes that somebody took it out. */
    @PreAuthorize("hasRole('LECTURE')")
    public void exportCsv(MailingId mailing, Writer to) throws IOException {
        journal("EXPORT", mailing, "Export du journal d’envoi (CSV)");
        export.csv(mailing, to);
    }

    /** Writes the journal as a spreadsheet, states in words, and notes that somebody took it out. */
    @PreAuthorize("hasRole('LECTURE')")
    public void exportXlsx(MailingId mailing, OutputStream to, Function<DeliveryState, String> label)
            throws IOException {
        journal("EXPORT", mailing, "Export du journal d’envoi (XLSX)");
        export.xlsx(mailing, to, label);
    }

    private void journal(String action, MailingId mailing, String summary) {
        events.publishEvent(new JournalEvent(action, "MAILING", mailing.mailingId(), summary, Map.of()));
    }
}
