package fr.irev.maillage.directory.seats;

import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.FieldChange;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.territories.SchemeId;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates the seats that templates expect, and lets staff mark a seat as doubtful or pointless. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.GESTION + "')")
public class SeatService {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SeatService(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** Creates the seats a scheme is expected to have and has not yet; a slot without a name gets none. */
    public int createExpected(SchemeId scheme) {
        return SeatTemplates.createOnSchemes(database, "and s.scheme_id = :owner", Map.of("owner", scheme.schemeId()));
    }

    /** Creates the seats an organisation is expected to have and has not yet; another record of a body gets none. */
    public int createExpected(OrganisationId organisation) {
        return SeatTemplates.createOnOrganisations(
                database, "and o.organisation_id = :owner", Map.of("owner", organisation.organisationId()));
    }

    /**
     * Marks a seat, or takes its mark away.
     *
     * @param version the version that was read
     * @throws OptimisticLockingFailureException when somebody else has changed the seat since
     */
    public void mark(SeatId id, long version, @Nullable SeatMarking marking) {
        var before = database.sql("select coalesce(marking, '') from seat where seat_id = :id")
                .param("id", id.seatId())
                .query(String.class)
                .optional();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("marking", marking == null ? null : marking.name());
        parameters.put("today", marking == null ? null : AsOf.today(clock).day());
        parameters.put("id", id.seatId());
        parameters.put("version", version);
        int rows = database.sql("""
                        update seat set marking = :marking, marked_on = :today, version = version + 1
                        where seat_id = :id and version = :version
                        """).params(parameters).update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("Seat " + id.seatId() + " was changed meanwhile");
        }
        var changed = new FieldChange("marking", before.orElse(""), FieldChange.text(marking));
        events.publishEvent(new JournalEvent("UPDATE", "SEAT", id.seatId(), said(marking), List.of(changed)));
    }

    private static String said(@Nullable SeatMarking marking) {
        return switch (marking) {
            case null -> "Marque du siège retirée.";
            case A_VERIFIER -> "Siège marqué à vérifier.";
            case SANS_OBJET -> "Siège marqué sans objet.";
        };
    }
}
