package fr.irev.maillage.exchange;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets what imports had noted when they can no longer be taken back. */
@Component
class ImportCleaning {

    private static final Logger LOG = LoggerFactory.getLogger(ImportCleaning.class);

    private final JdbcClient database;
    private final Clock clock;

    ImportCleaning(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${maillage.schedule.clean-every:PT1H}", initialDelayString = "PT5M")
    @Transactional
    void forgetOld() {
        int old = database.sql("""
                delete s from people_import_step s
                  join people_import i on i.import_id = s.import_id
                where i.finished_at < :before
                """)
                .param("before", LocalDateTime.ofInstant(clock.instant().minus(ImportUndo.WITHIN), ZoneOffset.UTC))
                .update();
        if (old > 0) {
            LOG.info("{} steps of imports can no longer be taken back: what they had noted is gone", old);
        }
    }
}
