package fr.irev.maillage.delivery.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP conversation that knows how far it got. A server becomes responsible for a message when it answers the line that
 * ends it (RFC 5321 §4.2.5), so that line is the watershed: before it a failure means « not sent », after it « perhaps ».
 */
final class WatchedTransport extends SMTPTransport {

    private enum Stage {
        IDLE,
        SENDER,
        RECIPIENT,
        TEXT,
        END
    }

    /** Closes the connection without ending the message, as Angus does for every IOException. */
    private static final class NotOurs extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private Stage stage = Stage.IDLE;
    private @Nullable SmtpReply decisive;
    private BooleanSupplier lastMark = () -> true;

    WatchedTransport(Session session, String protocol, boolean implicitTls) {
        super(session, new URLName(protocol, null, -1, null, null, null), protocol, implicitTls);
    }

    /**
     * Hands one message over.
     *
     * @param lastMark asked when all but the last line is written; when it answers no, the message is left unfinished
     */
    Handover handOver(OutgoingLetter letter, Address recipient, BooleanSupplier lastMark) {
        this.lastMark = lastMark;
        this.decisive = null;
        this.stage = Stage.SENDER;
        try {
            sendMessage(letter, new Address[] {recipient});
            return new Handover.Accepted(decisive == null ? new SmtpReply(250, "250") : decisive);
        } catch (MessagingException | RuntimeException e) {
            return failed(e);
        } finally {
            this.stage = Stage.IDLE;
        }
    }

    private Handover failed(Exception failure) {
        if (failure instanceof MessagingException told && told.getNextException() instanceof NotOurs) {
            return new Handover.Withheld();
        }
        if (decisive != null) {
            if (decisive.accepts()) {
                return new Handover.Accepted(decisive); // whatever broke afterwards, the answer was given
            }
            return stage == Stage.SENDER ? new Handover.Unwelcome(decisive) : new Handover.Refused(decisive);
        }
        return stage == Stage.END
                ? new Handover.Lost(words(failure))
                : new Handover.Broken(stage == Stage.SENDER, words(failure));
    }

    private static String words(Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    @Override
    protected void mailFrom() throws MessagingException {
        super.mailFrom();
        stage = Stage.RECIPIENT;
    }

    @Override
    protected void rcptTo() throws MessagingException {
        super.rcptTo();
        stage = Stage.TEXT;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        boolean ours;
        try {
            ours = lastMark.getAsBoolean();
        } catch (RuntimeException e) {
            throw new IOException("The copy could not be marked as handed over", e);
        }
        if (!ours) {
            throw new NotOurs();
        }
        stage = Stage.END;
        super.finishData();
    }

    /** Keeps the answer that decides: what comes after it, such as that to RSET, says nothing about the message. */
    @Override
    protected int readServerResponse() throws MessagingException {
        int code = super.readServerResponse();
        boolean decides = switch (stage) {
            case IDLE -> false;
            case SENDER, RECIPIENT, TEXT -> code >= 400 && code < 600;
            case END -> code >= 200 && code < 600;
        };
        if (decides && decisive == null) {
            decisive = new SmtpReply(code, getLastServerResponse());
        }
        return code;
    }
}
