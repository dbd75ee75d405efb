package fr.irev.maillage.accounts;

import fr.irev.maillage.shared.History;
import fr.irev.maillage.shared.RecordedFields;
import fr.irev.maillage.shared.Roles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of the journal what is about one thing, for whoever may read the thing itself. */
@Service
@Transactional(readOnly = true)
class JournalHistory implements History {

    private final JdbcClient jdbc;
    private final JournalDetail details;
    private final Map<String, RecordedFields> kinds;

    JournalHistory(JdbcClient jdbc, JournalDetail details, List<RecordedFields> kinds) {
        this.jdbc = jdbc;
        this.details = details;
        this.kinds = kinds.stream().collect(Collectors.toMap(RecordedFields::kind, Function.identity()));
    }

    @Override
    @PreAuthorize("hasRole('" + Roles.LECTURE + "')")
    public List<Entry> of(String kind, long id, @Nullable Entry before, int limit) {
        var owner = kinds.get(kind);
        if (owner == null || owner.present(id).isEmpty()) {
            return List.of();
        }
        // The index by subject holds the time and, as every index, the number: no entry is read but those shown.
        return jdbc.sql("""
                        select e.journal_entry_id, e.happened_at, coalesce(a.display_name, e.actor) as who, e.action,
                          e.subject_kind, e.subject_id, e.part_kind, e.part_id, e.summary, e.detail
                        from journal_entry e
                          left join account a on a.login = e.actor
                        where e.subject_kind = :kind and e.subject_id in (:ids) %s
                        order by e.happened_at desc, e.journal_entry_id desc
                        limit :limit
                        """.formatted(before == null ? "" : """
                        and (e.happened_at < :at or (e.happened_at = :at and e.journal_entry_id < :number))"""))
                .param("kind", kind)
                .param("ids", owner.withThoseInIt(id))
                .param("at", before == null ? null : Timestamp.from(before.at()))
                .param("number", before == null ? null : before.number())
                .param("limit", limit)
                .query(this::entry)
                .list();
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        var detail = details.read(row.getString("detail"));
        return new Entry(
                row.getLong("journal_entry_id"),
                row.getTimestamp("happened_at").toInstant(),
                row.getString("who"),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getLong("subject_id"),
                row.getString("part_kind"),
                row.getLong("part_id"),
                row.getString("summary"),
                detail.facts(),
                detail.changes());
    }
}
