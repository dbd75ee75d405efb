package fr.irev.maillage.delivery.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open connection to the mail server, used by one thread at a time and for a limited number of messages. */
public final class SmtpConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpConnection.class);

    private final WatchedTransport transport;
    private final int limit;
    private int messages;
    private boolean usable = true;

    SmtpConnection(WatchedTransport transport, int limit) {
        this.transport = transport;
        this.limit = limit;
    }

    public Handover handOver(OutgoingLetter letter, InternetAddress recipient, BooleanSupplier lastMark) {
        messages++;
        var handover = transport.handOver(letter, recipient, lastMark);
        usable = switch (handover) {
            case Handover.Accepted accepted -> messages < limit;
            case Handover.Refused refused ->
                messages < limit && !refused.reply().hangsUp();
            case Handover.Unwelcome _, Handover.Broken _, Handover.Lost _, Handover.Withheld _ -> false;
        };
        return handover;
    }

    /** Whether another message can follow. */
    boolean isUsable() {
        return usable;
    }

    /** Whether it has already served, so that a server may have tired of it. */
    public boolean isWorn() {
        return messages > 1;
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("A connection was already closed by the server", e);
        }
    }
}
