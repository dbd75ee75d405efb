package fr.irev.maillage.mailings;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.events.EventId;
import fr.irev.maillage.events.Invitations;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells events whom their invitations have reached. */
@Component
class SentInvitations implements Invitations {

    private final JdbcClient jdbc;
    private final InvitationCopies copies;

    SentInvitations(JdbcClient jdbc, InvitationCopies copies) {
        this.jdbc = jdbc;
        this.copies = copies;
    }

    @Override
    public List<MandateId> sentFor(EventId event) {
        var invitations = jdbc.sql("select mailing_id from mailing where event_id = :event and kind = 'INVITATION'")
                .param("event", event.eventId())
                .query((row, number) -> new MailingId(row.getLong(1)))
                .list();
        return invitations.isEmpty() ? List.of() : copies.sent(invitations);
    }
}
