package fr.irev.maillage.directory.organisations;

import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.shared.FieldChange;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.territories.TerritoryId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says where an organisation works, down to the commune; what staff have said is certain. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.GESTION + "')")
public class CoverageService {

    static final String FIELD = "coverage";

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CoverageService(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Says where it works from now on.
     *
     * @param read where it worked, as it was read: what else was changed of the organisation meanwhile does not matter
     * @throws OptimisticLockingFailureException when somebody else has said something else since
     * @throws NoSuchElementException when the organisation is no longer in the base
     */
    public void change(OrganisationId id, Set<TerritoryId> read, Set<TerritoryId> said) {
        var name = lock(id);
        var stored = of(id);
        if (!stored.equals(read)) {
            throw new OptimisticLockingFailureException(
                    "Where " + id.organisationId() + " works was changed meanwhile");
        }
        var gone = new HashSet<>(stored);
        gone.removeAll(said);
        if (!gone.isEmpty()) {
            database.sql("delete from organisation_coverage where organisation_id = :id and territory_id in (:gone)")
                    .param("id", id.organisationId())
                    .param("gone", gone.stream().map(TerritoryId::territoryId).toList())
                    .update();
        }
        for (var territory : said) {
            database.sql("""
                    insert into organisation_coverage (organisation_id, territory_id, certain) values (:id, :territory, true)
                    on duplicate key update certain = true
                    """)
                    .param("id", id.organisationId())
                    .param("territory", territory.territoryId())
                    .update();
        }
        // From now on it is theirs: the reference files leave it alone.
        database.sql("update organisation set version = version + 1, updated_at = :now where organisation_id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.organisationId())
                .update();
        events.publishEvent(new JournalEvent(
                "UPDATE",
                "ORGANISATION",
                id.organisationId(),
                "Zone d’intervention de « " + name + " » " + (stored.equals(said) ? "confirmée." : "modifiée."),
                stored.equals(said) ? List.of() : List.of(new FieldChange(FIELD, written(stored), written(said)))));
    }

    private String lock(OrganisationId id) {
        return database.sql("select name from organisation where organisation_id = :id for update")
                .param("id", id.organisationId())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No organisation " + id.organisationId()));
    }

    /** Where it works now. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('" + Roles.LECTURE + "')")
    public Set<TerritoryId> of(OrganisationId id) {
        return database.sql("select territory_id from organisation_coverage where organisation_id = :id")
                .param("id", id.organisationId())
                .query((row, number) -> new TerritoryId(row.getLong(1)))
                .set();
    }

    /** As the journal writes it: one number a line. */
    static String written(Collection<TerritoryId> territories) {
        return territories.stream()
                .map(TerritoryId::territoryId)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    static Set<TerritoryId> read(String written) {
        return written.lines()
                .map(number -> new TerritoryId(Long.parseLong(number)))
                .collect(Collectors.toSet());
    }
}
