package fr.irev.maillage.mailings;

import fr.irev.maillage.shared.CurrentUser;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets scheduled mailings leave at their time. Every instance looks; the row decides which of them releases. */
@Component
class ScheduledReleases {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledReleases.class);

    private final JdbcClient jdbc;
    private final MailingService mailings;
    private final Clock clock;

    ScheduledReleases(JdbcClient jdbc, MailingService mailings, Clock clock) {
        this.jdbc = jdbc;
        this.mailings = mailings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${maillage.schedule.look-every:PT20S}", initialDelayString = "PT20S")
    void releaseDue() {
        CurrentUser.asSystem(() -> due().forEach(this::release));
    }

    private List<MailingId> due() {
        return jdbc.sql("""
                        select mailing_id
                        from mailing
                        where state = 'SCHEDULED' and scheduled_for <= :now and hold_reason is null
                        order by scheduled_for
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new MailingId(row.getLong(1)))
                .list();
    }

    private void release(MailingId mailing) {
        try {
            mailings.releaseIfDue(mailing);
        } catch (MailingRefused refusal) {
            LOG.warn("Scheduled mailing {} waits for somebody: {}", mailing.mailingId(), refusal.sentence());
            mailings.hold(mailing, refusal.sentence());
        }
    }
}
