package fr.irev.maillage.directory.lineage;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets renamings and mergers that can no longer be undone, with all they had noted. */
@Component
class LineageCleaning {

    private static final Logger LOG = LoggerFactory.getLogger(LineageCleaning.class);

    private final JdbcClient database;
    private final Clock clock;

    LineageCleaning(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${maillage.schedule.clean-every:PT1H}", initialDelayString = "PT5M")
    @Transactional
    void forgetOld() {
        int old = database.sql("delete from organisation_lineage where done_at < :before")
                .param("before", clock.instant().minus(OrganisationLineage.UNDO_WITHIN))
                .update();
        if (old > 0) {
            LOG.info("{} renamings and mergers can no longer be undone: what they had noted is gone", old);
        }
    }
}
