package fr.irev.maillage.delivery;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.mailings.InvitationCopies;
import fr.irev.maillage.mailings.MailingId;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells mailings whom their copies have reached, or may have. */
@Component
class CopiesThatLeft implements InvitationCopies {

    private final JdbcClient database;

    CopiesThatLeft(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<MandateId> sent(Collection<MailingId> mailings) {
        return database.sql("""
                select distinct mandate_id from delivery
                where mailing_id in (:mailings) and state in ('SENT', 'UNCERTAIN') and mandate_id is not null
                """)
                .param("mailings", mailings.stream().map(MailingId::mailingId).toList())
                .query((row, number) -> new MandateId(row.getLong(1)))
                .list();
    }
}
