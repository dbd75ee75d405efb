package fr.irev.maillage.directory.lineage;

import static fr.irev.maillage.directory.lineage.OrganisationLineage.refused;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PersonReferences;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.recorded.RecordedUndo;
import fr.irev.maillage.shared.ui.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes renamings and mergers of organisations back for thirty days, every row as it was. */
@Service
@Transactional
@PreAuthorize("hasRole('GESTION')")
public class LineageUndo {

    private final JdbcClient database;
    private final RecordedUndo recorded;
    private final List<PersonReferences> references;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LineageUndo(
            JdbcClient database,
            RecordedUndo recorded,
            List<PersonReferences> references,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.recorded = recorded;
        this.references = references;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes it back.
     *
     * @throws LineageRefused when the time is over, or something since then forbids it
     */
    public void undo(long id) {
        var sentence = database.sql("""
                select sentence from organisation_lineage
                where organisation_lineage_id = :id and done_at >= :since
                for update
                """)
                .param("id", id)
                .param("since", clock.instant().minus(OrganisationLineage.UNDO_WITHIN))
                .query(String.class)
                .optional()
                .orElseThrow(() -> refused("lineage.undo.over"));
        long organisation = database.sql(
                        "select organisation_id from organisation_lineage where organisation_lineage_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        try {
            recorded.walkBack(
                    OrganisationLineage.OPERATION,
                    id,
                    label -> refused("lineage.undo.changed", label),
                    this::expectFree);
        } catch (DataIntegrityViolationException used) {
            throw refused("lineage.undo.used");
        }
        bringNameBack(id);
        database.sql("delete from organisation_lineage where organisation_lineage_id = :id")
                .param("id", id)
                .update();
        events.publishEvent(new JournalEvent(
                "UNDO_LINEAGE",
                "ORGANISATION",
                organisation,
                OrganisationLineage.cut(Texts.text("lineage.undo.journal", sentence)),
                Map.of()));
    }

    private void bringNameBack(long id) {
        database.sql("""
                delete a from organisation_alias a
                  join organisation_lineage l on l.organisation_id = a.organisation_id and l.former_name = a.label
                where l.organisation_lineage_id = :id and not l.former_name_known
                """).param("id", id).update();
        database.sql("""
                update organisation_alias a
                  join organisation_lineage l on l.organisation_id = a.organisation_id and l.former_name = a.label
                set a.since = l.former_since, a.until = l.former_until
                where l.organisation_lineage_id = :id and l.former_name_known
                """).param("id", id).update();
    }

    /** Nothing hangs from the mandates of the past that go now, but what had been given to them. */
    private void expectFree(String table, long row) {
        if (!"mandate_all".equals(table)) {
            return;
        }
        var attached = references.stream()
                .flatMap(owner -> owner.attached(new MandateId(row)).stream())
                .toList();
        if (!attached.isEmpty()) {
            throw refused("lineage.undo.attached", String.join(", ", attached));
        }
    }

    /** What can be undone of an organisation, as the one that changed or the one that it went into; the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('LECTURE')")
    public List<DoneLineage> of(OrganisationId organisation) {
        return database.sql("""
                select organisation_lineage_id, sentence, done_at, done_by
                from organisation_lineage
                where (organisation_id = :id or into_id = :id) and done_at >= :since
                order by done_at desc, organisation_lineage_id desc
                """)
                .param("id", organisation.organisationId())
                .param("since", clock.instant().minus(OrganisationLineage.UNDO_WITHIN))
                .query((row, number) -> {
                    var at = row.getTimestamp("done_at").toInstant();
                    return new DoneLineage(
                            row.getLong("organisation_lineage_id"),
                            row.getString("sentence"),
                            at,
                            row.getString("done_by"),
                            at.plus(OrganisationLineage.UNDO_WITHIN));
                })
                .list();
    }
}
