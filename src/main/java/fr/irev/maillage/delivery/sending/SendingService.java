package fr.irev.maillage.delivery.sending;

import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.shared.JournalEvent;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the sending of a released mailing goes, and what staff can do about it. */
@Service
@Transactional
public class SendingService {

    /** Something of the mailing can leave once more; told within the transaction, acted upon after it. */
    record TriedAgain(MailingId mailing) {}

    private final Deliveries deliveries;
    private final Sendings sendings;
    private final ApplicationEventPublisher events;

    SendingService(Deliveries deliveries, Sendings sendings, ApplicationEventPublisher events) {
        this.deliveries = deliveries;
        this.sendings = sendings;
        this.events = events;
    }

    /** Why nothing leaves at the moment, or what was interrupted; empty before the release. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('LECTURE')")
    public Optional<SendingNote> note(MailingId mailing) {
        return sendings.note(mailing);
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
            events.publishEvent(new JournalEvent(
                    "RELEASE",
                    "MAILING",
                    mailing.mailingId(),
                    "Renvoi de " + copies + " exemplaires incertains",
                    Map.of()));
        }
        return copies;
    }

    /** Does not wait for the next attempt at the mail server. */
    @PreAuthorize("hasRole('ENVOI')")
    public void tryNow(MailingId mailing) {
        sendings.clearTrouble(mailing);
        events.publishEvent(new TriedAgain(mailing));
    }
}
