package fr.irev.maillage.delivery.sending;

import fr.irev.maillage.audiences.AudienceLookup;
import fr.irev.maillage.audiences.AudienceRecipients;
import fr.irev.maillage.delivery.smtp.SendingDomain;
import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.mailings.ConfirmationWritten;
import fr.irev.maillage.mailings.MailingCancelled;
import fr.irev.maillage.mailings.MailingLookup;
import fr.irev.maillage.mailings.MailingReleased;
import fr.irev.maillage.mailings.MailingResumed;
import fr.irev.maillage.mailings.MailingService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What delivery does when something happens to a mailing. */
@Component
class DeliveryEvents {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris"); // where a mandate's days begin

    private final MailingLookup lookup;
    private final MailingService mailings;
    private final AudienceLookup audiences;
    private final AudienceRecipients recipients;
    private final Deliveries deliveries;
    private final Sendings sendings;
    private final SendingDomain domain;
    private final SendingRuns runs;
    private final Clock clock;

    DeliveryEvents(
            MailingLookup lookup,
            MailingService mailings,
            AudienceLookup audiences,
            AudienceRecipients recipients,
            Deliveries deliveries,
            Sendings sendings,
            SendingDomain domain,
            SendingRuns runs,
            Clock clock) {
        this.lookup = lookup;
        this.mailings = mailings;
        this.audiences = audiences;
        this.recipients = recipients;
        this.deliveries = deliveries;
        this.sendings = sendings;
        this.domain = domain;
        this.runs = runs;
        this.clock = clock;
    }

    /** Within the transaction that releases: one row for each recipient, or no release at all. */
    @EventListener
    void freeze(MailingReleased event) {
        var sheet = lookup.find(event.mailing()).orElseThrow();
        var audience = sheet.audience();
        if (audience == null) {
            throw new IllegalStateException("A mailing was released without an audience");
        }
        sendings.begin(event.mailing(), sheet.purpose(), sheet.purposeSubject());
        var today = LocalDate.ofInstant(clock.instant(), PARIS);
        int frozen = deliveries.freeze(
                event.mailing(),
                recipients.of(audiences.rule(audience), sheet.purpose(), sheet.purposeSubject(), today),
                domain.name());
        mailings.frozen(event.mailing(), frozen);
    }

    /** Within the transaction of what is confirmed: the row is there before anything leaves, or nothing was confirmed. */
    @EventListener
    void write(ConfirmationWritten confirmation) {
        sendings.begin(confirmation.mailing(), OppositionPurpose.ALL, 0);
        deliveries.writeConfirmation(confirmation, domain.name());
        // Not a transactional listener: noting that it was heard takes a second connection while this one is still
        // held, and
        // fifty guests who answer at once would wait for each other. The row itself remembers what is still to be sent.
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                runs.sendInBackground(confirmation.mailing());
            }
        });
    }

    /** Joins no transaction: a job brings its own and refuses to start inside another. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void send(MailingReleased event) {
        runs.send(event.mailing());
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void goOn(MailingResumed event) {
        sendings.clearTrouble(event.mailing());
        runs.send(event.mailing());
    }

    /** Within the transaction that gives up: what waits never leaves; what is in hand looks at the mailing's state itself. */
    @EventListener
    void giveUp(MailingCancelled event) {
        deliveries.skipWaiting(event.mailing());
    }

    @TransactionalEventListener
    void sendAgain(SendingService.TriedAgain event) {
        runs.sendInBackground(event.mailing());
    }
}
