package fr.irev.maillage.directory.handover;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets handovers that can no longer be undone, with all they had noted; the mandates stay and are the history. */
@Component
class HandoverCleaning {

    private static final Logger LOG = LoggerFactory.getLogger(HandoverCleaning.class);

    private final JdbcClient database;
    private final Clock clock;

    HandoverCleaning(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${maillage.schedule.clean-every:PT1H}", initialDelayString = "PT4M")
    @Transactional
    void forgetOld() {
        int old = database.sql("delete from seat_handover where done_at < :before")
                .param("before", clock.instant().minus(SeatHandovers.UNDO_WITHIN))
                .update();
        if (old > 0) {
            LOG.info("{} handovers can no longer be undone: what they had noted is gone", old);
        }
    }
}
