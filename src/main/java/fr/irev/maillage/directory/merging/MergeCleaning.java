package fr.irev.maillage.directory.merging;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Empties merges that can no longer be undone: what they wrote down goes, and the absorbed sheet with it. That the one address
 * leads to the other stays. Every instance looks; the row's lock decides which of them does it.
 */
@Component
class MergeCleaning {

    private static final Logger LOG = LoggerFactory.getLogger(MergeCleaning.class);

    private final JdbcClient database;
    private final Clock clock;

    MergeCleaning(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${maillage.schedule.clean-every:PT1H}", initialDelayString = "PT2M")
    @Transactional
    void emptyOld() {
        var old = database.sql("""
                select person_merge_id from person_merge
                where emptied_at is null and merged_at < :before
                for update skip locked
                """)
                .param("before", clock.instant().minus(PersonMerging.UNDO_WITHIN))
                .query(Long.class)
                .list();
        old.forEach(this::empty);
        if (!old.isEmpty()) {
            LOG.info("{} merges can no longer be undone: what they had noted is gone", old.size());
        }
    }

    private void empty(long merge) {
        // Older merges into the sheet that goes now lead on to where it went.
        database.sql("""
                update person_merge older
                  join person_merge g on g.absorbed_id = older.kept_id
                set older.kept_id = g.kept_id
                where g.person_merge_id = :merge and g.undone_at is null
                """).param("merge", merge).update();
        database.sql("""
                delete p from person_all p
                  join person_merge g on g.absorbed_id = p.person_id
                where g.person_merge_id = :merge and g.undone_at is null and p.hidden
                """).param("merge", merge).update();
        database.sql("delete from person_merge_change where person_merge_id = :merge")
                .param("merge", merge)
                .update();
        database.sql("update person_merge set emptied_at = :now, absorbed_name = '' where person_merge_id = :merge")
                .param("now", clock.instant())
                .param("merge", merge)
                .update();
    }
}
