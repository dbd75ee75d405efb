package fr.irev.maillage.directory.index;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who keeps an index, and the notes of what changed that were left for it. A note that can be seen is one to take in: none
 * depends on the order in which transactions end.
 */
@Component
class IndexReaders {

    private static final Duration GONE = Duration.ofDays(1); // nobody stays unseen as long and lives
    private static final int LOCKED = 1205; // the server's number for a lock that was waited for in vain
    private static final int WAITING_ONCE_IN = 20; // tries
    private static final int SWEPT = 20_000; // notes at once

    /** What a note is about. */
    enum Kind {
        PERSON,
        ORGANISATION
    }

    /** One note. */
    record Note(long number, Kind kind, long subject) {}

    /**
     * What waits for a reader.
     *
     * @param known whether the reader is still entered; one that is not has missed notes
     */
    record Waiting(boolean known, List<Note> notes) {}

    private final JdbcClient database;
    private final TransactionTemplate alone;
    private final Clock clock;

    IndexReaders(JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * Enters a new reader, for which a note is left from now on; empty while somebody who is writing holds the gate. Whatever was
     * written without a note for it is committed when this returns.
     *
     * @param attempt how often it was tried already: now and then it waits a second, which makes those wait who begin to write
     */
    OptionalLong enter(int attempt) {
        try {
            return alone.execute(transaction -> {
                boolean open = database.sql("select reader_id from search_reader where reader_id = 0 for update "
                                + ((attempt + 1) % WAITING_ONCE_IN == 0 ? "wait 1" : "skip locked"))
                        .query(Long.class)
                        .optional()
                        .isPresent();
                return open ? OptionalLong.of(added()) : OptionalLong.empty();
            });
        } catch (DataAccessException e) {
            if (e.getRootCause() instanceof SQLException reason && reason.getErrorCode() == LOCKED) {
                return OptionalLong.empty();
            }
            throw e;
        }
    }

    private long added() {
        long reader = database.sql("insert into search_reader values () returning reader_id")
                .query((row, number) -> row.getLong(1))
                .single();
        database.sql("insert into search_reader_seen (reader_id, seen_at) values (:reader, :now)")
                .param("reader", reader)
                .param("now", now())
                .update();
        return reader;
    }

    /** What the reader has not taken in yet, as this transaction sees it. */
    Waiting waiting(long reader, int most) {
        var notes = new ArrayList<@Nullable Note>(database.sql("""
                select c.change_id, c.kind, c.subject_id
                from search_reader r left join search_change c on c.reader_id = r.reader_id
                where r.reader_id = :reader
                limit :most
                """)
                .param("reader", reader)
                .param("most", most)
                .query((row, number) -> row.getString("kind") == null
                        ? null
                        : new Note(
                                row.getLong("change_id"),
                                Kind.valueOf(row.getString("kind")),
                                row.getLong("subject_id")))
                .list());
        boolean known = !notes.isEmpty();
        return new Waiting(known, notes.stream().filter(Objects::nonNull).toList());
    }

    /** These notes are taken in. Only they go: a note of a lower number may be committed later. */
    void taken(long reader, List<Note> notes) {
        database.sql("delete from search_change where reader_id = :reader and change_id in (:numbers)")
                .param("reader", reader)
                .param("numbers", notes.stream().map(Note::number).toList())
                .update();
    }

    /** Says that the reader lives. */
    void seen(long reader) {
        database.sql("update search_reader_seen set seen_at = :now where reader_id = :reader")
                .param("now", now())
                .param("reader", reader)
                .update();
    }

    /** Takes a reader out, and its notes; whoever writes meanwhile may delay that until the next sweeping. */
    void leave(long reader) {
        alone.executeWithoutResult(transaction -> {
            boolean free = database.sql(
                            "select reader_id from search_reader where reader_id = :reader for update skip locked")
                    .param("reader", reader)
                    .query(Long.class)
                    .optional()
                    .isPresent();
            if (free) {
                for (var table : List.of("search_reader", "search_reader_seen")) {
                    database.sql("delete from " + table + " where reader_id = :reader")
                            .param("reader", reader)
                            .update();
                }
            }
        });
        sweepNotes();
    }

    /** Takes out those that were not seen for a day, and the notes that are for nobody any more. */
    void sweep() {
        database.sql("""
                select r.reader_id
                from search_reader r left join search_reader_seen s on s.reader_id = r.reader_id
                where r.reader_id > 0 and (s.seen_at is null or s.seen_at < :before)
                """)
                .param("before", now().minus(GONE))
                .query(Long.class)
                .list()
                .forEach(this::leave);
        sweepNotes();
    }

    private void sweepNotes() {
        var ownerless = database.sql("""
                select distinct c.reader_id from search_change c
                where not exists (select 1 from search_reader r where r.reader_id = c.reader_id)
                """).query(Long.class).list();
        for (var reader : ownerless) {
            int swept;
            do {
                swept = database.sql("delete from search_change where reader_id = :reader limit " + SWEPT)
                        .param("reader", reader)
                        .update();
            } while (swept == SWEPT);
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
