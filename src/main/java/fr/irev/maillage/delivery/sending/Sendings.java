package fr.irev.maillage.delivery.sending;

import fr.irev.maillage.delivery.Utc;
import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.mailings.MailingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What delivery knows of each released mailing as a whole. */
@Repository
@Transactional
class Sendings {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final JdbcClient database;
    private final Clock clock;

    Sendings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void begin(MailingId mailing, OppositionPurpose purpose, long subject) {
        database.sql("""
                insert into sending (mailing_id, purpose, subject_id, frozen_at)
                values (:mailing, :purpose, :subject, :now)
                """)
                .param("mailing", mailing.mailingId())
                .param("purpose", purpose.name())
                .param("subject", subject)
                .param("now", Utc.at(clock.instant()))
                .update();
    }

    /** Notes why the mail server cannot be used, and when it is asked again: ever later, five minutes at most. */
    void trouble(MailingId mailing, String why) {
        var failures = database.sql("select failures from sending where mailing_id = :mailing")
                        .param("mailing", mailing.mailingId())
                        .query(Integer.class)
                        .single()
                + 1;
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, 4));
        var next = clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        database.sql("""
                update sending set problem = :why, failures = :failures, next_try_at = :next where mailing_id = :mailing
                """)
                .param("why", why)
                .param("failures", failures)
                .param("next", Utc.at(next))
                .param("mailing", mailing.mailingId())
                .update();
    }

    /** The mail server works again, or somebody asks to try now. */
    void clearTrouble(MailingId mailing) {
        database.sql("""
                update sending set problem = null, failures = 0, next_try_at = null
                where mailing_id = :mailing and (problem is not null or next_try_at is not null)
                """).param("mailing", mailing.mailingId()).update();
    }

    /** The mailings of which something can leave now. */
    @Transactional(readOnly = true)
    List<MailingId> toContinue() {
        return database.sql("""
                select m.mailing_id
                from mailing m join sending s on s.mailing_id = m.mailing_id
                where m.state in ('SENDING', 'FINISHED')
                    and (s.next_try_at is null or s.next_try_at <= :now)
                    and (exists (select 1 from delivery d where d.mailing_id = m.mailing_id and d.state = 'PENDING')
                        or exists (select 1 from delivery d where d.mailing_id = m.mailing_id and d.state = 'RETRY'
                            and d.next_attempt_at <= :now))
                order by m.mailing_id
                """)
                .param("now", Utc.at(clock.instant()))
                .query(Sendings::mailing)
                .list();
    }

    /** The mailings that count as under way although every copy has reached a final state. */
    @Transactional(readOnly = true)
    List<MailingId> toFinish() {
        return database.sql("""
                select m.mailing_id
                from mailing m join sending s on s.mailing_id = m.mailing_id
                where m.state = 'SENDING' and not exists (select 1 from delivery d where d.mailing_id = m.mailing_id
                    and d.state in ('PENDING', 'CLAIMED', 'IN_DATA', 'RETRY'))
                """).query(Sendings::mailing).list();
    }

    /** How it stands with a mailing; empty before its release. */
    @Transactional(readOnly = true)
    Optional<SendingNote> note(MailingId mailing) {
        return database.sql("""
                select problem, next_try_at, interrupted_at, resumed_at from sending where mailing_id = :mailing
                """)
                .param("mailing", mailing.mailingId())
                .query((row, number) -> new SendingNote(
                        row.getString("problem"),
                        moment(row.getObject("next_try_at", LocalDateTime.class)),
                        moment(row.getObject("interrupted_at", LocalDateTime.class)),
                        moment(row.getObject("resumed_at", LocalDateTime.class))))
                .optional();
    }

    private static @Nullable Instant moment(@Nullable LocalDateTime at) {
        return Utc.instant(at);
    }

    private static MailingId mailing(ResultSet row, int number) throws SQLException {
        return new MailingId(row.getLong(1));
    }
}
