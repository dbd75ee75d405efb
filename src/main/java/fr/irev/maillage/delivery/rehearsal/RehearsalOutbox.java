package fr.irev.maillage.delivery.rehearsal;

import fr.irev.maillage.delivery.Utc;
import fr.irev.maillage.shared.embedded.CaughtMail;
import fr.irev.maillage.shared.embedded.MailCatcher;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what the mail catcher catches, so that it can be read here instead of in a mailbox. */
@Component
class RehearsalOutbox {

    private static final Logger LOG = LoggerFactory.getLogger(RehearsalOutbox.class);
    private static final Session NO_SERVER = Session.getInstance(new Properties());
    private static final int LONGEST_SUBJECT = 998;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_ADDRESS = 254;

    private final JdbcClient database;
    private final Clock clock;

    RehearsalOutbox(ObjectProvider<MailCatcher> catcher, JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
        catcher.ifAvailable(present -> present.onMail(this::keep));
    }

    /** Returns once it is kept: only then does the catcher say that it took the message. */
    private void keep(CaughtMail mail) {
        var headers = headers(mail.content());
        database.sql("""
                insert into rehearsal_message (caught_at, envelope_from, recipient, subject, message_id, private, raw)
                values (:now, :from, :to, :subject, :id, :private, :raw)
                """)
                .param("now", Utc.at(clock.instant()))
                .param("from", cut(mail.returnPath(), LONGEST_ADDRESS))
                .param("to", cut(mail.recipient(), LONGEST_ADDRESS))
                .param("subject", cut(headers.subject(), LONGEST_SUBJECT))
                .param("id", headers.messageId() == null ? null : cut(headers.messageId(), LONGEST_ID))
                .param("private", headers.isPrivate())
                .param("raw", mail.content())
                .update();
    }

    private record Headers(String subject, @Nullable String messageId, boolean isPrivate) {}

    private static Headers headers(byte[] content) {
        try {
            var message = new MimeMessage(NO_SERVER, new ByteArrayInputStream(content));
            var subject = message.getSubject();
            return new Headers(
                    subject == null ? "" : subject,
                    message.getMessageID(),
                    "Private".equals(message.getHeader("Sensitivity", null)));
        } catch (MessagingException e) {
            LOG.info("A caught message has no readable headers", e); // it is kept all the same
            return new Headers("", null, true); // nobody knows what it is about
        }
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
