package fr.irev.maillage.delivery.sending;

import fr.irev.maillage.delivery.sending.Deliveries.Settled;
import fr.irev.maillage.delivery.smtp.ConnectionPool;
import fr.irev.maillage.delivery.smtp.Handover;
import fr.irev.maillage.delivery.smtp.MailServerTrouble;
import fr.irev.maillage.delivery.smtp.OutgoingLetter;
import fr.irev.maillage.delivery.smtp.SmtpWords;
import fr.irev.maillage.directory.SuspendedAddresses;
import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.mailings.MailingLookup;
import fr.irev.maillage.mailings.letter.UnrenderableLetter;
import fr.irev.maillage.shared.EmailAddress;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * What happens to one copy, in this order: a last look, the text, the mark that it is being handed over, the server's answer,
 * the outcome. No transaction is open while the server is spoken to. What several connections ask the database for at the same
 * moment, it is asked once.
 */
@Component
class SendOne {

    private static final Logger LOG = LoggerFactory.getLogger(SendOne.class);

    private final MailingLookup mailings;
    private final Together<ClaimedDelivery, LastLook.Verdict> looks;
    private final Together<ClaimedDelivery, Boolean> marks;
    private final Together<Settled, Boolean> outcomes;
    private final LetterComposer composer;
    private final Deliveries deliveries;
    private final Sendings sendings;
    private final SuspendedAddresses suspended;
    private final PatientDatabase database;
    private final Clock clock;

    SendOne(
            MailingLookup mailings,
            LastLook lastLook,
            LetterComposer composer,
            Deliveries deliveries,
            Sendings sendings,
            SuspendedAddresses suspended,
            PatientDatabase database,
            Clock clock) {
        this.mailings = mailings;
        this.looks = new Together<>(lastLook::at);
        this.marks = new Together<>(deliveries::markInData);
        this.outcomes = new Together<>(settled -> {
            deliveries.settle(settled);
            return Collections.nCopies(settled.size(), true);
        });
        this.composer = composer;
        this.deliveries = deliveries;
        this.sendings = sendings;
        this.suspended = suspended;
        this.database = database;
        this.clock = clock;
    }

    /** What all copies share, read once for a pass. */
    ReleasedMailing read(MailingId mailing) {
        var sheet = mailings.find(mailing).orElseThrow();
        var content = mailings.content(mailing).orElseThrow();
        var released = sheet.releasedAt();
        if (released == null) {
            throw new IllegalStateException("Mailing " + mailing.mailingId() + " was not released");
        }
        return new ReleasedMailing(content, composer.template(content), released);
    }

    /** Deals with one copy; false when there was no connection for it, so that it still waits. */
    boolean send(SendingRun run, ConnectionPool connections, ClaimedDelivery copy) {
        try {
            return switch (database.sometimes(() -> looks.ask(copy))) {
                case LastLook.Verdict.Never(var why) -> {
                    settle(copy, Settlement.skipped(why));
                    yield true;
                }
                case LastLook.Verdict.NotNow _ -> {
                    run.stop();
                    deliveries.release(copy);
                    yield true;
                }
                case LastLook.Verdict.Go _ -> compose(run, connections, copy);
            };
        } catch (MailServerTrouble e) {
            LOG.warn("The mail server cannot be used", e);
            giveUp(run, copy, e.getMessage());
        } catch (DataAccessException | TransactionException e) {
            LOG.error("The database cannot be used", e);
            run.meet("Base de données momentanément indisponible.");
        }
        return true;
    }

    private boolean compose(SendingRun run, ConnectionPool connections, ClaimedDelivery copy) {
        OutgoingLetter letter;
        InternetAddress recipient;
        try {
            letter = composer.compose(run.content(() -> read(run.mailing())), copy);
            recipient = composer.recipient(copy);
        } catch (UnrenderableLetter e) {
            settle(copy, Settlement.unrenderable(words(e)));
            return true;
        } catch (AddressException e) {
            settle(copy, Settlement.unrenderable("L’adresse ne peut pas être écrite dans un message."));
            return true;
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Delivery {} could not be written", copy.id().deliveryId(), e);
            settle(copy, Settlement.unrenderable("Le message n’a pas pu être mis en forme."));
            return true;
        }
        return handOver(run, connections, copy, letter, recipient);
    }

    private boolean handOver(
            SendingRun run,
            ConnectionPool connections,
            ClaimedDelivery copy,
            OutgoingLetter letter,
            InternetAddress recipient) {
        var first = attempt(connections, copy, letter, recipient);
        if (first.isEmpty()) {
            return false;
        }
        var attempt = first.get();
        if (attempt.isForWantOfAFreshConnection()) {
            var second = attempt(connections, copy, letter, recipient);
            if (second.isEmpty()) {
                return false;
            }
            attempt = second.get();
        }
        conclude(run, copy, attempt.handover());
        return true;
    }

    /** @param worn whether the connection had served before, so that the server may have tired of it */
    private record Attempt(Handover handover, boolean worn) {

        boolean isForWantOfAFreshConnection() {
            return worn
                    && (handover instanceof Handover.Unwelcome
                            || handover instanceof Handover.Broken(var beforeRecipient, var _) && beforeRecipient);
        }
    }

    private Optional<Attempt> attempt(
            ConnectionPool connections, ClaimedDelivery copy, OutgoingLetter letter, InternetAddress recipient) {
        return connections.take().map(connection -> {
            try {
                var handover = connection.handOver(letter, recipient, () -> database.sometimes(() -> marks.ask(copy)));
                return new Attempt(handover, connection.isWorn());
            } finally {
                connections.giveBack(connection);
            }
        });
    }

    private void conclude(SendingRun run, ClaimedDelivery copy, Handover handover) {
        if (handover instanceof Handover.Broken(var _, var why)) {
            LOG.info(
                    "The conversation about delivery {} broke off: {}",
                    copy.id().deliveryId(),
                    why);
        }
        var settlement = Settlement.of(handover, copy, clock.instant());
        if (settlement != null) {
            settle(copy, settlement);
            suspendDead(copy, settlement);
            if (run.isFirstAnswer()) {
                sendings.clearTrouble(run.mailing());
            }
            return;
        }
        switch (handover) {
            case Handover.Unwelcome(var reply) ->
                giveUp(run, copy, "Le serveur d’envoi refuse nos messages\u00a0: «\u00a0" + reply.text() + "\u00a0».");
            case Handover.Broken _ -> giveUp(run, copy, "Le serveur d’envoi interrompt la conversation.");
            case Handover.Withheld _ ->
                LOG.info(
                        "Delivery {} was taken over by another instance",
                        copy.id().deliveryId());
            case Handover.Accepted _, Handover.Refused _, Handover.Lost _ ->
                throw new IllegalStateException("An answer without an outcome: " + handover);
        }
    }

    private void giveUp(SendingRun run, ClaimedDelivery copy, @Nullable String why) {
        run.meet(why == null ? "Le serveur d’envoi est injoignable." : why);
        deliveries.release(copy);
    }

    private void settle(ClaimedDelivery copy, Settlement settlement) {
        database.always(() -> outcomes.ask(new Settled(copy, settlement)));
    }

    private void suspendDead(ClaimedDelivery copy, Settlement settlement) {
        var reply = settlement.reply();
        if (reply != null && SmtpWords.addressIsDead(reply)) {
            suspended.suspend(
                    new EmailAddress(copy.email()),
                    "Refusée par le serveur du destinataire\u00a0: " + shortened(reply.text()));
        }
    }

    private static String shortened(String text) {
        return text.length() <= 180 ? text : text.substring(0, 179) + "…";
    }

    private static String words(UnrenderableLetter e) {
        return e.getMessage() == null ? "Le message n’a pas pu être mis en forme." : e.getMessage();
    }
}
