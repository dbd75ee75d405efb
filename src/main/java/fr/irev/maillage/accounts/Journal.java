package fr.irev.maillage.accounts;

import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.JournalEvent;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what is told, in the transaction of whoever tells: what is undone leaves no entry. */
@Component
class Journal {

    private static final int LONGEST_SUMMARY = 500;

    private final JdbcClient jdbc;
    private final JournalDetail details;
    private final Clock clock;

    Journal(JdbcClient jdbc, JournalDetail details, Clock clock) {
        this.jdbc = jdbc;
        this.details = details;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void on(JournalEvent event) {
        var part = event.part();
        jdbc.sql("""
                        insert into journal_entry (happened_at, actor, action, subject_kind, subject_id, part_kind, part_id,
                          summary, detail)
                        values (:now, :actor, :action, :kind, :id, :partKind, :partId, :summary, :detail)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", CurrentUser.login())
                .param("action", event.action())
                .param("kind", event.subjectKind())
                .param("id", event.subjectId())
                .param("partKind", part == null ? null : part.kind())
                .param("partId", part == null ? null : part.id())
                .param("summary", cut(event.summary()))
                .param("detail", details.written(event))
                .update();
    }

    static String cut(String summary) {
        return summary.length() > LONGEST_SUMMARY ? summary.substring(0, LONGEST_SUMMARY) : summary;
    }
}
