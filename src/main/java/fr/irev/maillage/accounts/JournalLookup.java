package fr.irev.maillage.accounts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the journal. */
@Service
@Transactional(readOnly = true)
public class JournalLookup {

    /** An entry: when, who, and the sentence that says what. */
    public record Entry(Instant at, String actor, String summary) {}

    private final JdbcClient jdbc;

    JournalLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last thing done to something after a moment; empty when nothing was noted. */
    @PreAuthorize("hasRole('GESTION')")
    public Optional<Entry> last(String subjectKind, long subject, Instant after) {
        return jdbc.sql("""
                        select happened_at, actor, summary from journal_entry
                        where subject_kind = :kind and subject_id = :subject and happened_at > :after
                        order by journal_entry_id desc limit 1
                        """)
                .param("kind", subjectKind)
                .param("subject", subject)
                .param("after", Timestamp.from(after))
                .query((row, n) -> new Entry(
                        row.getTimestamp("happened_at").toInstant(), row.getString("actor"), row.getString("summary")))
                .optional();
    }

    /** The newest entries first, those whose sentence or actor holds the text. */
    @PreAuthorize("hasRole('ADMIN')")
    public List<Entry> search(String text, int offset, int limit) {
        var pattern = "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return jdbc.sql("""
                        select happened_at, actor, summary from journal_entry
                        where summary like :pattern or actor like :pattern
                        order by journal_entry_id desc limit :limit offset :offset
                        """)
                .param("pattern", pattern)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new Entry(
                        row.getTimestamp("happened_at").toInstant(), row.getString("actor"), row.getString("summary")))
                .list();
    }
}
