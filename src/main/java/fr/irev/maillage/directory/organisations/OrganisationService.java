package fr.irev.maillage.directory.organisations;

import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.seats.SeatService;
import fr.irev.maillage.shared.FieldChange;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.Roles;
import java.time.Clock;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything staff can do to an organisation. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.GESTION + "')")
public class OrganisationService {

    private final Organisations organisations;
    private final OrganisationLookup lookup;
    private final SeatService seats;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrganisationService(
            Organisations organisations,
            OrganisationLookup lookup,
            SeatService seats,
            ApplicationEventPublisher events,
            Clock clock) {
        this.organisations = organisations;
        this.lookup = lookup;
        this.seats = seats;
        this.events = events;
        this.clock = clock;
    }

    /** Adds an organisation, with the seats that its type is expected to have. */
    public OrganisationId create(NewOrganisation added) {
        var organisation = organisations.saveAndFlush(new Organisation(added, clock.instant()));
        seats.createExpected(organisation.id());
        publish("CREATE", organisation, Map.of(), "créée.");
        return organisation.id();
    }

    /**
     * Replaces what is known of an organisation.
     *
     * @param version the version that was read before the change
     * @throws OptimisticLockingFailureException when somebody else has changed it since
     * @throws NoSuchElementException when the organisation is no longer in the base
     */
    public void change(OrganisationId id, long version, OrganisationDetails details) {
        var organisation = organisations
                .findById(id.organisationId())
                .orElseThrow(() -> new NoSuchElementException("No organisation " + id.organisationId()));
        if (organisation.version() != version) {
            throw new OptimisticLockingFailureException(
                    "Organisation " + id.organisationId() + " was changed meanwhile");
        }
        if (details.parent() != null && lookup.liesWithin(details.parent(), id)) {
            throw new IllegalArgumentException("An organisation is no part of what it contains");
        }
        var before = organisation.fields();
        organisation.change(details, clock.instant());
        organisations.saveAndFlush(organisation);
        seats.createExpected(id);
        publish("UPDATE", organisation, before, "modifiée.");
    }

    /**
     * Ends an organisation today: it stays with its past, and is no longer among those that exist.
     *
     * @throws NoSuchElementException when the organisation is no longer in the base
     */
    public void archive(OrganisationId id) {
        var organisation = organisations
                .findById(id.organisationId())
                .orElseThrow(() -> new NoSuchElementException("No organisation " + id.organisationId()));
        var before = organisation.fields();
        organisation.archive(OpenMandates.today(clock), clock.instant());
        organisations.saveAndFlush(organisation);
        publish("UPDATE", organisation, before, "archivée.");
    }

    private void publish(String action, Organisation organisation, Map<String, String> before, String done) {
        events.publishEvent(new JournalEvent(
                action,
                "ORGANISATION",
                organisation.id().organisationId(),
                "Organisation « " + organisation.name() + " » " + done,
                FieldChange.between(before, organisation.fields())));
    }
}
