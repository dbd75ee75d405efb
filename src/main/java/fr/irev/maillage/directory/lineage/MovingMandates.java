package fr.irev.maillage.directory.lineage;

import fr.irev.maillage.directory.MandateHistory;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.SeatHolding;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.directory.SeatTaken;
import fr.irev.maillage.shared.Elision;
import fr.irev.maillage.shared.Period;
import fr.irev.maillage.shared.recorded.RecordedChanges;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The mandates of an organisation that goes into another. Whoever is there on the day goes on in the other one under the same
 * number, so that all that leads to the mandate leads there; what they were until the day before is told by a mandate of the
 * past, in the old organisation and on its seat.
 */
@Component
class MovingMandates {

    /** @param ownSeat whether its seat is one of the organisation */
    record Open(
            MandateId mandate,
            String name,
            Period held,
            boolean interim,
            @Nullable SeatId seat,
            boolean ownSeat,
            String seatTitle) {}

    private final JdbcClient database;
    private final SeatHolding holding;
    private final List<MandateHistory> histories;
    private final Clock clock;

    MovingMandates(JdbcClient database, SeatHolding holding, List<MandateHistory> histories, Clock clock) {
        this.database = database;
        this.holding = holding;
        this.histories = histories;
        this.clock = clock;
    }

    /** Those there on the day or later, by name. */
    List<Open> of(OrganisationId organisation, LocalDate from) {
        return database.sql("""
                select m.mandate_id, concat_ws(' ', nullif(p.given_name, ''), p.family_name) as name, m.starts_on, m.ends_on,
                  m.interim, m.seat_id, ifnull(s.organisation_id = :organisation, false) as own, ifnull(f.inclusive, '') as title
                from mandate m
                  join person p on p.person_id = m.person_id
                  left join seat s on s.seat_id = m.seat_id
                  left join job_function f on f.function_code = s.function_code
                where m.organisation_id = :organisation and (m.ends_on is null or m.ends_on >= :from)
                order by p.family_name, p.given_name, m.mandate_id
                """)
                .param("organisation", organisation.organisationId())
                .param("from", from)
                .query((row, number) -> open(row))
                .list();
    }

    private static Open open(ResultSet row) throws SQLException {
        long seat = row.getLong("seat_id");
        return new Open(
                new MandateId(row.getLong("mandate_id")),
                row.getString("name"),
                new Period(row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
                row.getBoolean("interim"),
                seat == 0 ? null : new SeatId(seat),
                row.getBoolean("own"),
                row.getString("title"));
    }

    /** Who holds the seat in the other organisation that this one's holder would come to; nobody when it is free or new. */
    Optional<String> taken(Open one, OrganisationId into, LocalDate from) {
        return one.ownSeat() && one.seat() != null && !one.interim()
                ? counterpart(one.seat(), into).flatMap(seat -> holder(seat, one, from))
                : Optional.empty();
    }

    private Optional<String> holder(SeatId seat, Open one, LocalDate from) {
        try {
            holding.claim(seat, rest(one, from), one.interim(), one.mandate(), OpenMandates.today(clock));
            return Optional.empty();
        } catch (SeatTaken taken) {
            return Optional.of(taken.name());
        }
    }

    /** Takes one over. */
    void move(Open one, OrganisationId into, LocalDate from, RecordedChanges changes) {
        long row = one.mandate().mandateId();
        var label = "le mandat " + Elision.de(one.name());
        var start = one.held().start();
        if (start == null || start.isBefore(from)) {
            keepPast(one, from.minusDays(1), label, changes);
            changes.change("mandate_all", "mandate_id", row, "starts_on", from, label);
        }
        changes.change("mandate_all", "mandate_id", row, "organisation_id", into.organisationId(), label);
        var seat = one.seat();
        if (seat != null && one.ownSeat()) {
            var there = counterpart(seat, into).orElseGet(() -> addSeat(seat, into, changes));
            // Locked by the claim; somebody else's by now, the function is kept without a seat.
            var free = holder(there, one, from).isEmpty();
            changes.change("mandate_all", "mandate_id", row, "seat_id", free ? there.seatId() : null, label);
            noteVacancy(seat, changes);
            noteVacancy(there, changes);
        }
        changes.changeLoosely("mandate_all", "mandate_id", row, "updated_at", clock.instant(), label);
        changes.raiseVersion("mandate_all", "mandate_id", row);
    }

    private static Period rest(Open one, LocalDate from) {
        var start = one.held().start();
        return new Period(
                start == null || start.isBefore(from) ? from : start, one.held().end());
    }

    private void keepPast(Open one, LocalDate lastDay, String label, RecordedChanges changes) {
        long past = next("mandate_seq");
        database.sql("""
                insert into mandate_all (mandate_id, person_id, organisation_id, function_code, seat_id, free_title, service,
                  starts_on, ends_on, interim, email, verified_on, source, demo, created_at, updated_at)
                select :past, person_id, organisation_id, function_code, seat_id, free_title, service, starts_on, :last,
                  interim, email, verified_on, source, demo, :now, :now
                from mandate_all
                where mandate_id = :living
                """)
                .param("past", past)
                .param("last", lastDay)
                .param("living", one.mandate().mandateId())
                .param("now", clock.instant())
                .update();
        changes.addedFirmly("mandate_all", "mandate_id", past, label);
        for (var point : database.sql("select contact_point_id from contact_point where mandate_id = :living")
                .param("living", one.mandate().mandateId())
                .query(Long.class)
                .list()) {
            long copy = next("contact_point_seq");
            database.sql("""
                    insert into contact_point (contact_point_id, mandate_id, kind, value, label, valid_from, valid_until)
                    select :copy, :past, kind, value, label, valid_from, valid_until from contact_point
                    where contact_point_id = :point
                    """)
                    .param("copy", copy)
                    .param("past", past)
                    .param("point", point)
                    .update();
            changes.added("contact_point", "contact_point_id", copy, "un moyen de contact");
        }
        histories.forEach(module -> module.keepPast(one.mandate(), new MandateId(past), lastDay, changes));
    }

    /** The seat of the same function in the other organisation. */
    private Optional<SeatId> counterpart(SeatId seat, OrganisationId into) {
        return database.sql("""
                select there.seat_id
                from seat here
                  join seat there on there.function_code = here.function_code and there.qualifier = here.qualifier
                    and there.organisation_id = :into and there.scheme_id is null and there.territory_id is null
                where here.seat_id = :seat
                """)
                .param("seat", seat.seatId())
                .param("into", into.organisationId())
                .query((row, number) -> new SeatId(row.getLong(1)))
                .optional();
    }

    private SeatId addSeat(SeatId model, OrganisationId into, RecordedChanges changes) {
        long id = next("seat_seq");
        database.sql("""
                insert into seat_all (seat_id, function_code, organisation_id, qualifier, seat_group, rank_order, importance,
                  single_holder)
                select :id, function_code, :into, qualifier, seat_group, rank_order, importance, single_holder
                from seat_all
                where seat_id = :model
                """)
                .param("id", id)
                .param("into", into.organisationId())
                .param("model", model.seatId())
                .update();
        changes.added("seat_all", "seat_id", id, "un siège");
        return new SeatId(id);
    }

    private void noteVacancy(SeatId seat, RecordedChanges changes) {
        changes.changeLoosely(
                "seat_all",
                "seat_id",
                seat.seatId(),
                "vacant_since",
                holding.vacantSince(seat).orElse(null),
                "");
        changes.raiseVersion("seat_all", "seat_id", seat.seatId());
    }

    private long next(String sequence) {
        return database.sql("select next value for " + sequence)
                .query(Long.class)
                .single();
    }
}
