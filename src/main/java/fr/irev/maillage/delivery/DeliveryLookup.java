package fr.irev.maillage.delivery;

import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.shared.LikePattern;
import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be asked about the copies of a mailing. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('LECTURE')")
public class DeliveryLookup {

    private final JdbcClient database;
    private final DeliveryExport export;

    DeliveryLookup(JdbcClient database, DeliveryExport export) {
        this.database = database;
        this.export = export;
    }

    /** How many copies are in each state; all nought before the release. */
    public DeliveryFigures figures(MailingId mailing) {
        record Count(DeliveryState state, int copies) {}
        var counts = new EnumMap<DeliveryState, Integer>(DeliveryState.class);
        database.sql("select state, count(*) from delivery where mailing_id = :mailing group by state")
                .param("mailing", mailing.mailingId())
                .query((row, number) -> new Count(DeliveryState.valueOf(row.getString(1)), row.getInt(2)))
                .list()
                .forEach(count -> counts.put(count.state(), count.copies()));
        return new DeliveryFigures(counts);
    }

    /** The ledger in the order of the recipients. */
    public List<DeliveryRow> rows(MailingId mailing, DeliveryFilter filter, int offset, int limit) {
        return database.sql("""
                select delivery_id, email, person_id, given_name, family_name, function_label, organisation, reason, state,
                    outcome, attempts, smtp_code, smtp_reply, next_attempt_at, last_attempt_at
                from delivery
                where mailing_id = :mailing %s %s
                order by delivery_id
                limit :limit offset :offset
                """.formatted(
                                filter.states().isEmpty() ? "" : "and state in (:states)",
                                filter.text().isEmpty()
                                        ? ""
                                        : "and (email like :text or family_name like :text or given_name like :text"
                                                + " or organisation like :text)"))
                .param("mailing", mailing.mailingId())
                .param("states", filter.states().stream().map(Enum::name).collect(Collectors.toSet()))
                .param("text", LikePattern.startingWith(filter.text()))
                .param("limit", limit)
                .param("offset", offset)
                .query(DeliveryLookup::row)
                .list();
    }

    /** What one person received or should have, the latest first. */
    public List<ReceivedMessage> receivedBy(PersonId person, int offset, int limit) {
        return receivedBy(person, Instant.MAX, offset, limit);
    }

    /** As {@link #receivedBy(PersonId, int, int)}, of what left or should have before an instant. */
    public List<ReceivedMessage> receivedBy(PersonId person, Instant before, int offset, int limit) {
        return database.sql("""
                select d.mailing_id, m.subject, d.email, coalesce(d.last_attempt_at, m.released_at, m.updated_at) as at,
                    d.state, d.outcome, d.reason
                from delivery d join mailing m on m.mailing_id = d.mailing_id
                where d.person_id = :person and (:all or coalesce(d.last_attempt_at, m.released_at, m.updated_at) < :before)
                order by at desc, d.delivery_id desc
                limit :limit offset :offset
                """)
                .param("person", person.personId())
                .param("all", before.equals(Instant.MAX))
                .param("before", Utc.at(before.equals(Instant.MAX) ? Instant.EPOCH : before))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new ReceivedMessage(
                        new MailingId(row.getLong("mailing_id")),
                        row.getString("subject"),
                        row.getString("email"),
                        Utc.required(row.getObject("at", LocalDateTime.class)),
                        DeliveryState.valueOf(row.getString("state")),
                        row.getString("outcome"),
                        row.getString("reason")))
                .list();
    }

    /** Writes the journal of a mailing: one line a recipient, the columns {@code email,state,attempts,code,text,message_id,first,last}. */
    public void csv(MailingId mailing, Writer to) throws IOException {
        export.csv(mailing, to);
    }

    private static DeliveryRow row(ResultSet row, int number) throws SQLException {
        return new DeliveryRow(
                new DeliveryId(row.getLong("delivery_id")),
                row.getString("email"),
                person(row),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("function_label"),
                row.getString("organisation"),
                row.getString("reason"),
                DeliveryState.valueOf(row.getString("state")),
                row.getString("outcome"),
                row.getInt("attempts"),
                row.getObject("smtp_code", Integer.class),
                row.getString("smtp_reply"),
                Utc.instant(row.getObject("next_attempt_at", LocalDateTime.class)),
                Utc.instant(row.getObject("last_attempt_at", LocalDateTime.class)));
    }

    private static @Nullable PersonId person(ResultSet row) throws SQLException {
        long id = row.getLong("person_id");
        return row.wasNull() ? null : new PersonId(id);
    }
}
