package fr.irev.maillage.exchange;

import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Installation;
import fr.irev.maillage.shared.JournalEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Imports and their lines in the database; the files of those not finished yet in the data folder. */
@Component
@Transactional
class ImportStore {

    /** An import without a sign of life for so long has been stopped. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private static final String REPORTS = """
            select i.*,
                   (select count(*) from people_import_row r where r.import_id = i.import_id and r.verdict = 'CREATED') rows_created,
                   (select count(*) from people_import_row r where r.import_id = i.import_id and r.verdict = 'COMPLETED') rows_completed,
                   (select count(*) from people_import_row r where r.import_id = i.import_id and r.verdict = 'DUPLICATE') rows_duplicate,
                   (select count(*) from people_import_row r where r.import_id = i.import_id and r.verdict = 'REFUSED') rows_refused
            from people_import i
            """;

    private final JdbcClient database;
    private final JsonMapper json;
    private final ApplicationEventPublisher announce;
    private final Path folder;
    private final Clock clock;

    ImportStore(
            JdbcClient database,
            JsonMapper json,
            ApplicationEventPublisher announce,
            Installation installation,
            Clock clock) {
        this.database = database;
        this.json = json;
        this.announce = announce;
        this.folder = installation.dataFolder().resolve("imports");
        this.clock = clock;
    }

    ImportId begin(String fileName, byte[] content, List<String> header, int total) {
        long id = database.sql("select nextval(import_seq)").query(Long.class).single();
        database.sql("""
                insert into people_import (import_id, file_name, imported_by, imported_at, created, completed, duplicates,
                                           refused, header, total, touched_at,
                                           recorded)
                values (:id, left(:file, 250), :by, :now, 0, 0, 0, 0, :header, :total, :now, true)
                """)
                .param("id", id)
                .param("file", fileName)
                .param("by", CurrentUser.login())
                .param("now", now())
                .param("header", json.writeValueAsString(header))
                .param("total", total)
                .update();
        try {
            Files.createDirectories(folder);
            Files.write(file(new ImportId(id)), content);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the file of an import", e);
        }
        return new ImportId(id);
    }

    Path file(ImportId id) {
        return folder.resolve(id.importId() + ".fichier");
    }

    /** A number that no earlier attempt had. */
    long nextAttempt(ImportId id) {
        touch(id);
        return clock.millis();
    }

    void touch(ImportId id) {
        database.sql("update people_import set touched_at = :now where import_id = :id")
                .param("now", now())
                .param("id", id.importId())
                .update();
    }

    /** Which lines have been dealt with. */
    Set<Integer> linesDone(ImportId id) {
        return new HashSet<>(database.sql("select line from people_import_row where import_id = :id")
                .param("id", id.importId())
                .query(Integer.class)
                .list());
    }

    void record(ImportId id, JudgedRow judged, Verdict verdict, String reason, @Nullable PersonId person) {
        database.sql("""
                insert into people_import_row (import_id, line, verdict, reason, original, person_id)
                values (:id, :line, :verdict, left(:reason, 500), :original, :person)
                """)
                .param("id", id.importId())
                .param("line", judged.row().line())
                .param("verdict", verdict.name())
                .param("reason", reason)
                .param("original", json.writeValueAsString(judged.row().cells()))
                .param("person", person == null ? null : person.personId())
                .update();
    }

    /** Closes the import: its figures are fixed, its file goes. */
    ImportReport finish(ImportId id, int opposed) {
        var report = report(id).orElseThrow();
        database.sql("""
                update people_import
                set created = :created, completed = :completed, duplicates = :duplicates, refused = :refused,
                    opposed = :opposed, finished_at = :now
                where import_id = :id
                """)
                .param("created", report.created())
                .param("completed", report.completed())
                .param("duplicates", report.duplicates())
                .param("refused", report.refused())
                .param("opposed", opposed)
                .param("now", now())
                .param("id", id.importId())
                .update();
        announce.publishEvent(new JournalEvent(
                "IMPORT",
                "IMPORT",
                id.importId(),
                "Import de « %s » : %d créées, %d complétées, %d doublons, %d refusées"
                        .formatted(
                                report.fileName(),
                                report.created(),
                                report.completed(),
                                report.duplicates(),
                                report.refused()),
                Map.of()));
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove the file of an import", e);
        }
        return report;
    }

    @Transactional(readOnly = true)
    Optional<ImportReport> report(ImportId id) {
        return database.sql(REPORTS + "where i.import_id = :id")
                .param("id", id.importId())
                .query((row, number) -> report(row))
                .optional();
    }

    @Transactional(readOnly = true)
    List<ImportReport> latest(int limit) {
        return database.sql(REPORTS + "order by i.import_id desc limit :limit")
                .param("limit", limit)
                .query((row, number) -> report(row))
                .list();
    }

    @Transactional(readOnly = true)
    Optional<ImportReport> unfinished() {
        return database.sql(REPORTS + "where i.finished_at is null order by i.import_id desc limit 1")
                .query((row, number) -> report(row))
                .optional();
    }

    Optional<ImportReport> running() {
        return unfinished().filter(ImportReport::alive);
    }

    @Transactional(readOnly = true)
    void rejects(ImportId id, Writer out) throws IOException {
        var header = cells(database.sql("select header from people_import where import_id = :id")
                .param("id", id.importId())
                .query(String.class)
                .single());
        try (var csv = new RejectsCsv(out, header)) {
            database.sql("""
                    select original, reason from people_import_row
                    where import_id = :id and verdict = 'REFUSED'
                    order by line
                    """).param("id", id.importId()).query(row -> {
                csv.line(cells(row.getString("original")), row.getString("reason"));
            });
        }
    }

    private ImportReport report(ResultSet row) throws SQLException {
        var touched = row.getObject("touched_at", LocalDateTime.class);
        var finished = row.getObject("finished_at", LocalDateTime.class);
        return new ImportReport(
                new ImportId(row.getLong("import_id")),
                row.getString("file_name"),
                row.getString("imported_by"),
                row.getObject("imported_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getInt("total"),
                row.getInt("rows_created"),
                row.getInt("rows_completed"),
                row.getInt("rows_duplicate"),
                row.getInt("rows_refused"),
                row.getInt("opposed"),
                finished == null ? null : finished.toInstant(ZoneOffset.UTC),
                finished == null
                        && touched != null
                        && touched.toInstant(ZoneOffset.UTC)
                                .isAfter(clock.instant().minus(SILENCE)),
                undoable(row, finished),
                instant(row.getObject("undone_at", LocalDateTime.class)),
                row.getString("undone_by"));
    }

    /** Until when it can be taken back; never, when it wrote nothing or noted nothing. */
    private @Nullable Instant undoable(ResultSet row, @Nullable LocalDateTime finished) throws SQLException {
        boolean wrote = row.getInt("rows_created") + row.getInt("rows_completed") > 0;
        if (finished == null || !wrote || !row.getBoolean("recorded") || row.getObject("undone_at") != null) {
            return null;
        }
        var until = finished.toInstant(ZoneOffset.UTC).plus(ImportUndo.WITHIN);
        return until.isBefore(clock.instant()) ? null : until;
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime moment) {
        return moment == null ? null : moment.toInstant(ZoneOffset.UTC);
    }

    private List<String> cells(String text) {
        return Arrays.asList(json.readValue(text, String[].class));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC);
    }
}
