package fr.irev.maillage.directory.trash;

import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.FieldChange;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.ui.Dates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lies in the trash, row by row. */
@Component
class TrashItems {

    /** How long something can be taken back. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final int LONGEST_CONTENTS = 500;

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TrashItems(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    void put(TrashKind kind, long id, String name, String contents) {
        database.sql("""
                insert into trash_item (kind, subject_id, name, contents, trashed_at, trashed_by)
                values (:kind, :id, left(:name, 250), left(:contents, :longest), :now, :by)
                """)
                .param("kind", kind.name())
                .param("id", id)
                .param("name", name)
                .param("contents", contents)
                .param("longest", LONGEST_CONTENTS)
                .param("now", clock.instant())
                .param("by", CurrentUser.login())
                .update();
    }

    /**
     * Takes it off the list; answers its name.
     *
     * @throws TrashRefused when it is not there
     */
    String take(TrashKind kind, long id) {
        var name = database.sql("select name from trash_item where kind = :kind and subject_id = :id for update")
                .param("kind", kind.name())
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new TrashRefused("Cette fiche n’est plus dans la corbeille."));
        database.sql("delete from trash_item where kind = :kind and subject_id = :id")
                .param("kind", kind.name())
                .param("id", id)
                .update();
        return name;
    }

    List<TrashItem> all(int offset, int limit) {
        return database.sql("""
                select kind, subject_id, name, contents, trashed_at, trashed_by
                from trash_item
                order by trashed_at desc, kind, subject_id
                limit :limit offset :offset
                """)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> item(row))
                .list();
    }

    Optional<TrashItem> find(TrashKind kind, long id) {
        return database.sql("""
                select kind, subject_id, name, contents, trashed_at, trashed_by
                from trash_item
                where kind = :kind and subject_id = :id
                """)
                .param("kind", kind.name())
                .param("id", id)
                .query((row, number) -> item(row))
                .optional();
    }

    private static TrashItem item(ResultSet row) throws SQLException {
        var at = row.getTimestamp("trashed_at").toInstant();
        return new TrashItem(
                TrashKind.valueOf(row.getString("kind")),
                row.getLong("subject_id"),
                row.getString("name"),
                row.getString("contents"),
                at,
                row.getString("trashed_by"),
                at.plus(KEPT).atZone(Dates.PARIS).toLocalDate());
    }

    /** Those whose time is over, locked; others may be at some of them, which are left out. */
    List<TrashItem> due() {
        return database.sql("""
                select kind, subject_id, name, contents, trashed_at, trashed_by
                from trash_item
                where trashed_at < :before
                order by kind desc, subject_id
                for update skip locked
                """)
                .param("before", clock.instant().minus(KEPT))
                .query((row, number) -> item(row))
                .list();
    }

    void journal(String action, TrashKind kind, long id, String summary) {
        events.publishEvent(new JournalEvent(action, kind.name(), id, summary, Map.of()));
    }

    /** A mandate that was moved: its holder's history tells from where to where. */
    void journalMandate(long person, long mandate, String summary, List<FieldChange> changes) {
        events.publishEvent(new JournalEvent(
                "MOVE",
                TrashKind.PERSON.name(),
                person,
                new JournalEvent.Part("MANDATE", mandate),
                summary,
                Map.of(),
                changes));
    }
}
