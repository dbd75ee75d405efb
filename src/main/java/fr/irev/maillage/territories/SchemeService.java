package fr.irev.maillage.territories;

import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.BulkInsert;
import fr.irev.maillage.shared.FieldChange;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.Roles;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the staff can do to a scheme: complete and correct what the reference files say. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.GESTION + "')")
public class SchemeService {

    private final Schemes schemes;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final PlaceIndex index;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SchemeService(
            Schemes schemes,
            EntityManager entities,
            JdbcClient jdbc,
            PlaceIndex index,
            ApplicationEventPublisher events,
            Clock clock) {
        this.schemes = schemes;
        this.entities = entities;
        this.jdbc = jdbc;
        this.index = index;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Replaces what is known of a scheme.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody else changed it since it was read
     */
    public void change(SchemeId id, SchemeChange change) {
        var scheme = schemes.findBySchemeId(id.schemeId())
                .orElseThrow(() -> new EmptyResultDataAccessException("No scheme has the number " + id.schemeId(), 1));
        if (scheme.version() != change.version()) {
            throw new ObjectOptimisticLockingFailureException(Scheme.class, id.schemeId());
        }
        var before = fields(scheme, id);
        keepStatus(id, scheme.status(), change);
        scheme.describe(change);
        entities.flush(); // the search is rebuilt from the rows
        cover(id, change);
        index.bringSchemes();
        events.publishEvent(new JournalEvent(
                "UPDATE",
                "SCHEME",
                id.schemeId(),
                "Dispositif « " + change.name() + " » modifié",
                FieldChange.between(before, fields(scheme, id))));
        events.publishEvent(new SchemeChanged(id));
    }

    /** What the staff says of a scheme, and which communes it covers. */
    private Map<String, String> fields(Scheme scheme, SchemeId id) {
        var fields = scheme.fields();
        fields.put("communes", SchemeHistory.communes(jdbc, id));
        return fields;
    }

    /** A slot to be completed says nothing of the past: it was the base that did not know. */
    private void keepStatus(SchemeId id, String status, SchemeChange change) {
        if (status.equals(change.status()) || "A_COMPLETER".equals(status) || "A_COMPLETER".equals(change.status())) {
            return;
        }
        var since = change.statusSince() == null ? AsOf.today(clock).day() : change.statusSince();
        var said = Map.of("id", id.schemeId(), "until", since.minusDays(1));
        var before = jdbc.sql("""
                        select status from scheme_past_status where scheme_id = :id and until >= :until order by until limit 1
                        """).params(said).query(String.class).optional().orElse(status);
        jdbc.sql("delete from scheme_past_status where scheme_id = :id and until >= :until")
                .params(said)
                .update();
        if (!before.equals(change.status())) { // back on the very day: nothing was
            jdbc.sql("insert into scheme_past_status (scheme_id, until, status) values (:id, :until, :status)")
                    .params(said)
                    .param("status", before)
                    .update();
        }
    }

    private void cover(SchemeId id, SchemeChange change) {
        var communes = change.communes();
        if (communes == null) {
            return;
        }
        jdbc.sql("""
                delete l from scheme_territory l join territory t on t.territory_id = l.territory_id
                where l.scheme_id = :id and l.role = 'COVERS' and t.kind = 'COMMUNE'
                """).param("id", id.schemeId()).update();
        try (var insert =
                new BulkInsert(jdbc, "insert ignore into scheme_territory (scheme_id, territory_id, role)", "")) {
            communes.forEach(commune -> insert.add(id.schemeId(), commune.territoryId(), "COVERS"));
        }
    }
}
