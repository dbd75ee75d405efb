package fr.irev.maillage.exchange;

import fr.irev.maillage.exchange.ImportTrace.Step;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.recorded.RecordedUndo;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * « Annuler cet import »: for thirty days, what an import added goes and what it completed says again what it said before, but
 * for what somebody has worked on since. Nothing that was erased comes back: an undo takes rows out and values back, no more.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.GESTION + "')")
public class ImportUndo {

    /** How long an import can be taken back. */
    public static final Duration WITHIN = Duration.ofDays(30);

    private final JdbcClient database;
    private final ImportStore store;
    private final ImportUndoPlanner planner;
    private final RecordedUndo recorded;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportUndo(
            JdbcClient database,
            ImportStore store,
            ImportUndoPlanner planner,
            RecordedUndo recorded,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.planner = planner;
        this.recorded = recorded;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What would happen; writes nothing.
     *
     * @throws ImportUndoRefused when it cannot be taken back
     */
    @Transactional(readOnly = true)
    public ImportUndoPlan preview(ImportId id) {
        expectUndoable(id);
        return planner.plan(id).told();
    }

    /**
     * Takes the import back.
     *
     * @return what was done, and what stays
     * @throws ImportUndoRefused when it cannot be taken back, or somebody works on what it wrote at this moment
     */
    public ImportUndoPlan undo(ImportId id) {
        lock(id); // two who take it back go one after the other
        var report = expectUndoable(id);
        var plan = planner.plan(id);
        forgetPeople(plan.gone());
        try {
            plan.gone().forEach(this::walkBack);
        } catch (DataIntegrityViolationException used) {
            throw new ImportUndoRefused("meanwhile");
        }
        database.sql("delete from people_import_step where import_id = :id")
                .param("id", id.importId())
                .update();
        database.sql("update people_import set undone_at = :now, undone_by = :by where import_id = :id")
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("by", CurrentUser.login())
                .param("id", id.importId())
                .update();
        var told = plan.told();
        events.publishEvent(new JournalEvent(
                "UNDO_IMPORT",
                "IMPORT",
                id.importId(),
                "Import de « %s » annulé : %d fiches et %d mandats supprimés, %d mandats remis en l’état, %d structures supprimées, %d éléments gardés"
                        .formatted(
                                report.fileName(),
                                told.people(),
                                told.mandates(),
                                told.completions(),
                                told.organisations(),
                                told.kept().size()),
                Map.of()));
        return told;
    }

    private void walkBack(Step step) {
        recorded.walkBack(
                ImportSteps.OPERATION, step.id(), label -> new ImportUndoRefused("meanwhile"), (table, row) -> {});
    }

    /** The lines stay for the figures, without what stood in the file: these people are in the base no more. */
    private void forgetPeople(List<Step> steps) {
        steps.stream()
                .filter(step -> step.kind() == ImportSteps.Kind.PERSON)
                .forEach(step ->
                        database.sql("""
                        update people_import_row set person_id = null, original = '[]' where person_id = :person
                        """).param("person", step.of("person_all")).update());
    }

    private void lock(ImportId id) {
        database.sql("select import_id from people_import where import_id = :id for update")
                .param("id", id.importId())
                .query(Long.class)
                .optional();
    }

    private ImportReport expectUndoable(ImportId id) {
        store.running().ifPresent(running -> {
            throw new ImportUndoRefused("running", running.importedBy(), running.percent());
        });
        var report = store.report(id).orElseThrow(() -> new ImportUndoRefused("unknown"));
        if (report.undoneAt() != null) {
            throw new ImportUndoRefused("undone");
        }
        if (!report.finished()) {
            throw new ImportUndoRefused("unfinished");
        }
        if (report.undoableUntil() == null) {
            throw new ImportUndoRefused("over");
        }
        return report;
    }
}
