package fr.irev.maillage.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A message that keeps the Message-ID it was given, so that every attempt is the same message for whoever receives it. */
final class OutgoingLetter extends SMTPMessage {

    private final String messageId;

    /** @param messageId with its angle brackets */
    OutgoingLetter(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
