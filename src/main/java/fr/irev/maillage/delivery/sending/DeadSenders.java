package fr.irev.maillage.delivery.sending;

import fr.irev.maillage.delivery.Utc;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes up what instances left behind when they died. What was only claimed waits again; what was being handed over may have
 * arrived, and stays uncertain for somebody to judge: a handful to ask about is better than one letter received twice.
 */
@Component
class DeadSenders {

    private static final String DEAD = """
            not exists (select 1 from sender_instance i where i.owner = d.owner
                and i.heartbeat_at > now(6) - interval %d second)
            """.formatted(SenderInstance.DEAD_AFTER_SECONDS);

    private final JdbcClient database;
    private final Clock clock;

    DeadSenders(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Answers how many copies were taken up. */
    @Transactional
    int takeUp() {
        database.sql("""
                update sending s
                set s.interrupted_at = :now, s.resumed_at = :now
                where exists (select 1 from delivery d where d.mailing_id = s.mailing_id and d.owner is not null
                    and d.state in ('CLAIMED', 'IN_DATA') and %s)
                """.formatted(DEAD)).param("now", Utc.at(clock.instant())).update();
        int uncertain = database.sql("""
                update delivery d
                set d.state = 'UNCERTAIN', d.outcome = :outcome, d.owner = null, d.attempts = d.attempts + 1,
                    d.first_attempt_at = coalesce(d.first_attempt_at, d.claimed_at), d.last_attempt_at = d.claimed_at
                where d.owner is not null and d.state = 'IN_DATA' and %s
                """.formatted(DEAD))
                .param("outcome", Settlement.UNCERTAIN)
                .update();
        int waiting = database.sql("""
                update delivery d set d.state = 'PENDING', d.claim_token = null, d.owner = null
                where d.owner is not null and d.state = 'CLAIMED' and %s
                """.formatted(DEAD)).update();
        database.sql("delete from sender_instance where heartbeat_at < now(6) - interval 1 day")
                .update();
        return uncertain + waiting;
    }
}
