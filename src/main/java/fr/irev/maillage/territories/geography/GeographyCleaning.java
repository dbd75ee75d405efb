package fr.irev.maillage.territories.geography;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets what updates had noted once they can no longer be undone; that they were done stays known. */
@Component
class GeographyCleaning {

    private static final Logger LOG = LoggerFactory.getLogger(GeographyCleaning.class);

    private final JdbcClient database;
    private final Clock clock;

    GeographyCleaning(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${maillage.schedule.clean-every:PT1H}", initialDelayString = "PT5M")
    @Transactional
    void forgetOld() {
        int old = database.sql("""
                delete c from geography_update_change c
                  join geography_update u on u.geography_update_id = c.geography_update_id
                where u.done_at < :before
                """)
                .param("before", clock.instant().minus(GeographyUpdates.UNDO_WITHIN))
                .update();
        if (old > 0) {
            LOG.info(
                    "{} changes of priority geographies can no longer be undone: what stood there before is gone", old);
        }
    }
}
