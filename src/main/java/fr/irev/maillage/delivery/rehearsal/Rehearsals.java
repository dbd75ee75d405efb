package fr.irev.maillage.delivery.rehearsal;

import fr.irev.maillage.delivery.Utc;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Installation;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.LikePattern;
import fr.irev.maillage.shared.Roles;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The messages caught in « mode répétition ». Those about an account, whose links open it, are for administrators, who can open
 * every account anyway; in a demonstration, whose passwords are known, for everybody.
 */
@Service
@Transactional
public class Rehearsals {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsals.class);
    private static final Session NO_SERVER = Session.getInstance(new Properties());

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Installation installation;

    Rehearsals(JdbcClient database, ApplicationEventPublisher events, Installation installation) {
        this.database = database;
        this.events = events;
        this.installation = installation;
    }

    /**
     * The latest first.
     *
     * @param recipient beginning of an address; empty for all
     */
    @PreAuthorize("hasRole('LECTURE')")
    @Transactional(readOnly = true)
    public List<RehearsalMessage> search(String recipient, int offset, int limit) {
        return database.sql("""
                select rehearsal_message_id, caught_at, recipient, subject
                from rehearsal_message
                where (:recipient = '%' or recipient like :recipient) and (:all or not private)
                order by rehearsal_message_id desc
                limit :limit offset :offset
                """)
                .param("recipient", LikePattern.startingWith(recipient.toLowerCase(java.util.Locale.ROOT)))
                .param("all", readsAll())
                .param("limit", limit)
                .param("offset", offset)
                .query(Rehearsals::line)
                .list();
    }

    /** One message in full. */
    @PreAuthorize("hasRole('LECTURE')")
    @Transactional(readOnly = true)
    public Optional<RehearsalReading> read(long id) {
        return database.sql("""
                select rehearsal_message_id, caught_at, recipient, subject, envelope_from, raw
                from rehearsal_message
                where rehearsal_message_id = :id and (:all or not private)
                """)
                .param("id", id)
                .param("all", readsAll())
                .query((row, number) -> reading(line(row, number), row.getString("envelope_from"), row.getBytes("raw")))
                .optional();
    }

    private boolean readsAll() {
        return installation.demo() || CurrentUser.holds(Roles.ADMIN);
    }

    /** Throws all of them away; answers how many. */
    @PreAuthorize("hasRole('ENVOI')")
    public int empty() {
        int messages = database.sql("delete from rehearsal_message").update();
        events.publishEvent(new JournalEvent(
                "DELETE", "REHEARSAL", null, "Boîte de répétition vidée (" + messages + " messages)", Map.of()));
        return messages;
    }

    private static RehearsalMessage line(ResultSet row, int number) throws SQLException {
        return new RehearsalMessage(
                row.getLong("rehearsal_message_id"),
                Utc.required(row.getObject("caught_at", LocalDateTime.class)),
                row.getString("recipient"),
                row.getString("subject"));
    }

    private static RehearsalReading reading(RehearsalMessage line, String returnPath, byte[] raw) {
        try {
            var message = new MimeMessage(NO_SERVER, new ByteArrayInputStream(raw));
            var headers = Collections.list(message.getAllHeaderLines()).stream().collect(Collectors.joining("\n"));
            return new RehearsalReading(
                    line, returnPath, part(message, "text/html"), part(message, "text/plain"), headers);
        } catch (MessagingException | IOException e) {
            LOG.info("A caught message cannot be taken apart", e);
            return new RehearsalReading(
                    line, returnPath, "", new String(raw, java.nio.charset.StandardCharsets.UTF_8), "");
        }
    }

    /** The first part of the type, wherever it stands. */
    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent() instanceof String text ? text : "";
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                var found = part(inner, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
