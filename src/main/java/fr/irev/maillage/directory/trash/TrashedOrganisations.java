package fr.irev.maillage.directory.trash;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.OrganisationReferences;
import fr.irev.maillage.directory.SeatHolding;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.directory.SeatTaken;
import fr.irev.maillage.directory.organisations.OrganisationLookup;
import fr.irev.maillage.directory.organisations.OrganisationService;
import fr.irev.maillage.shared.FieldChange;
import fr.irev.maillage.shared.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisations on their way into the trash, back out of it, or out of the base. */
@Service
@Transactional
@PreAuthorize("hasRole('GESTION')")
public class TrashedOrganisations {

    /**
     * What keeps an organisation out of the trash.
     *
     * @param contacts mandates there, past ones and those in the trash too
     * @param inTrash how many of them lie in the trash
     * @param needs other reasons, in French
     */
    public record Attached(int contacts, int inTrash, List<String> needs) {

        /** Whether it may go. */
        public boolean nothing() {
            return contacts == 0 && needs.isEmpty();
        }
    }

    private final JdbcClient database;
    private final OrganisationLookup organisations;
    private final OrganisationService service;
    private final List<OrganisationReferences> references;
    private final SeatHolding holding;
    private final TrashItems items;
    private final Clock clock;

    TrashedOrganisations(
            JdbcClient database,
            OrganisationLookup organisations,
            OrganisationService service,
            List<OrganisationReferences> references,
            SeatHolding holding,
            TrashItems items,
            Clock clock) {
        this.database = database;
        this.organisations = organisations;
        this.service = service;
        this.references = references;
        this.holding = holding;
        this.items = items;
        this.clock = clock;
    }

    /** What hangs from the organisation. */
    @Transactional(readOnly = true)
    public Attached attached(OrganisationId organisation) {
        var needs = new ArrayList<String>();
        references.forEach(owner -> needs.addAll(owner.needs(organisation)));
        return database.sql("""
                select count(case when m.merged_into is null then 1 end) as contacts,
                  count(case when m.merged_into is null and m.hidden then 1 end) as hidden_ones
                from mandate_all m
                where m.organisation_id = :id
                   or m.seat_id in (select seat_id from seat_all where organisation_id = :id)
                """)
                .param("id", organisation.organisationId())
                .query((row, number) ->
                        new Attached(row.getInt("contacts"), row.getInt("hidden_ones"), List.copyOf(needs)))
                .single();
    }

    /**
     * Puts an organisation in the trash with its seats.
     *
     * @throws TrashRefused when contacts or something else hang from it
     */
    public void put(OrganisationId id) {
        var name = name(id);
        lock(id);
        var attached = attached(id);
        if (!attached.nothing()) {
            throw new TrashRefused(sentence(attached));
        }
        setHidden(id, true);
        items.put(TrashKind.ORGANISATION, id.organisationId(), name, contents(id));
        items.journal(
                "TRASH",
                TrashKind.ORGANISATION,
                id.organisationId(),
                "Organisation « " + name + " » mise à la corbeille");
    }

    /** Why it cannot go, in French. */
    public static String sentence(Attached attached) {
        if (attached.contacts() == 0) {
            return "Cette structure est encore utile\u00a0: " + String.join("\u00a0; ", attached.needs())
                    + ". Changez cela d’abord, ou archivez-la.";
        }
        var trashed = attached.inTrash() == 0 ? "" : ", dont " + attached.inTrash() + " dans la corbeille";
        return attached.contacts()
                + (attached.contacts() == 1 ? " contact y est rattaché" : " contacts y sont rattachés") + trashed
                + ". Choisissez une autre structure ou archivez-la.";
    }

    /**
     * Gives all its contacts to another organisation; what they held of its own seats stays with it. Several who were there
     * are there together again when it is done back.
     *
     * @return what to give {@link #moveBack}
     */
    public List<Moved> moveContacts(OrganisationId from, OrganisationId to) {
        if (from.equals(to)) {
            throw new TrashRefused("Choisissez une autre structure que celle-ci.");
        }
        var left = name(from);
        var joined = name(to);
        lock(from);
        lock(to);
        var moved = database.sql("""
                select m.mandate_id, m.organisation_id, m.seat_id,
                  m.seat_id in (select seat_id from seat_all where organisation_id = :from) as its_seat
                from mandate_all m
                where m.organisation_id = :from
                   or m.seat_id in (select seat_id from seat_all where organisation_id = :from)
                order by m.mandate_id
                for update
                """)
                .param("from", from.organisationId())
                .query((row, number) -> new Moved(
                        row.getLong("mandate_id"),
                        row.getLong("organisation_id"),
                        row.getLong("seat_id"),
                        row.getBoolean("its_seat")))
                .list();
        moved.forEach(one -> set(
                one,
                one.organisation() == from.organisationId() ? to.organisationId() : one.organisation(),
                one.itsSeat() ? 0 : one.seat(),
                "Mandat passé de « " + left + " » à « " + joined + " »"));
        noteVacancies(moved);
        items.journal(
                "MOVE",
                TrashKind.ORGANISATION,
                from.organisationId(),
                moved.size() + " mandats de « " + left + " » passés à « " + joined + " »");
        return moved;
    }

    /**
     * Takes {@link #moveContacts} back.
     *
     * @throws TrashRefused when somebody else holds one of its seats by now
     */
    public void moveBack(OrganisationId from, List<Moved> moved) {
        var name = name(from);
        lock(from);
        moved.stream().filter(Moved::itsSeat).forEach(this::expectFree);
        moved.forEach(one -> set(one, one.organisation(), one.seat(), "Mandat revenu à « " + name + " »"));
        noteVacancies(moved);
        items.journal(
                "MOVE",
                TrashKind.ORGANISATION,
                from.organisationId(),
                moved.size() + " mandats revenus à « " + name + " »");
    }

    private void expectFree(Moved one) {
        database.sql("select starts_on, ends_on, interim from mandate where mandate_id = :mandate")
                .param("mandate", one.mandate())
                .query(row -> {
                    var held = new Period(
                            row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class));
                    try {
                        holding.claim(
                                new SeatId(one.seat()),
                                held,
                                row.getBoolean("interim"),
                                new MandateId(one.mandate()),
                                OpenMandates.today(clock));
                    } catch (SeatTaken taken) {
                        throw new TrashRefused(
                                "Les contacts ne peuvent pas revenir\u00a0: un de leurs sièges est tenu par "
                                        + taken.name() + " depuis. Clôturez d’abord ce mandat.");
                    }
                });
    }

    /** A mandate that was moved. @param seat the seat it had, 0 for none @param itsSeat whether that was of the organisation */
    public record Moved(long mandate, long organisation, long seat, boolean itsSeat) {}

    private void set(Moved one, long organisation, long seat, String done) {
        var place = database.sql("""
                select person_id, organisation_id, coalesce(seat_id, 0) as seat_id
                from mandate_all where mandate_id = :mandate
                """)
                .param("mandate", one.mandate())
                .query((row, number) ->
                        new Place(row.getLong("person_id"), row.getLong("organisation_id"), row.getLong("seat_id")))
                .optional();
        database.sql("""
                update mandate_all set organisation_id = :organisation, seat_id = nullif(:seat, 0), version = version + 1
                where mandate_id = :mandate
                """)
                .param("organisation", organisation)
                .param("seat", seat)
                .param("mandate", one.mandate())
                .update();
        place.ifPresent(before -> items.journalMandate(
                before.person(),
                one.mandate(),
                done,
                FieldChange.between(before.fields(), new Place(before.person(), organisation, seat).fields())));
    }

    private record Place(long person, long organisation, long seat) {

        Map<String, String> fields() {
            return Map.of("organisation", Long.toString(organisation), "seat", seat == 0 ? "" : Long.toString(seat));
        }
    }

    private void noteVacancies(List<Moved> moved) {
        moved.stream()
                .filter(Moved::itsSeat)
                .map(Moved::seat)
                .distinct()
                .forEach(seat -> holding.noteVacancy(new SeatId(seat)));
    }

    /** Archives instead: the organisation stays with its past, and exists no longer from the day after. */
    public void archive(OrganisationId id) {
        service.archive(id);
    }

    /**
     * Takes an organisation out of the trash, its seats with it.
     *
     * @throws TrashRefused when it is not there
     */
    public void restore(OrganisationId id) {
        var name = items.take(TrashKind.ORGANISATION, id.organisationId());
        setHidden(id, false);
        items.journal(
                "RESTORE",
                TrashKind.ORGANISATION,
                id.organisationId(),
                "Organisation « " + name + " » sortie de la corbeille");
    }

    /** Erases an organisation for good. */
    void erase(OrganisationId id) {
        for (var statement : List.of(
                // A mandate that went into another of its person follows that one.
                """
                update mandate_all gone join mandate_all kept on kept.mandate_id = gone.merged_into
                set gone.organisation_id = kept.organisation_id, gone.seat_id = null
                where gone.organisation_id = :id
                """,
                "delete from contact_point where seat_id in (select seat_id from seat_all where organisation_id = :id)",
                "delete from seat_all where organisation_id = :id",
                "delete from contact_point where organisation_id = :id",
                "delete from organisation_alias where organisation_id = :id",
                "delete from organisation_coverage where organisation_id = :id",
                "delete from organisation_all where organisation_id = :id")) {
            database.sql(statement).param("id", id.organisationId()).update();
        }
        items.journal(
                "ERASE",
                TrashKind.ORGANISATION,
                id.organisationId(),
                "Organisation effacée après 30 jours dans la corbeille");
    }

    /** Since when it lies in the trash, and who put it there; empty when it does not. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('LECTURE')")
    public Optional<TrashItem> find(OrganisationId id) {
        return items.find(TrashKind.ORGANISATION, id.organisationId());
    }

    private String name(OrganisationId id) {
        return organisations
                .name(id)
                .orElseThrow(() -> new NoSuchElementException("No organisation " + id.organisationId()))
                .display();
    }

    private void lock(OrganisationId id) {
        database.sql("select organisation_id from organisation where organisation_id = :id for update")
                .param("id", id.organisationId())
                .query(Long.class)
                .optional();
    }

    private String contents(OrganisationId id) {
        int seats = database.sql("select count(*) from seat_all where organisation_id = :id")
                .param("id", id.organisationId())
                .query(Integer.class)
                .single();
        return seats == 0 ? "" : seats + (seats == 1 ? " siège" : " sièges");
    }

    private void setHidden(OrganisationId id, boolean hidden) {
        database.sql("update seat_all set hidden = :hidden where organisation_id = :id")
                .param("hidden", hidden)
                .param("id", id.organisationId())
                .update();
        database.sql("update organisation_all set hidden = :hidden where organisation_id = :id")
                .param("hidden", hidden)
                .param("id", id.organisationId())
                .update();
    }
}
