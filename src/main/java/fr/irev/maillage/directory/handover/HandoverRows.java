package fr.irev.maillage.directory.handover;

import fr.irev.maillage.directory.ContactKind;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.NewPerson;
import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.SeatHolding;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.shared.Elision;
import fr.irev.maillage.shared.recorded.RecordedChanges;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the people, mandates and seats of a handover, each row noted first. Not through the aggregates: they would write a
 * sentence of their own into the journal for each step, and what they change could not be walked back.
 */
@Component
class HandoverRows {

    private final JdbcClient database;
    private final SeatHolding holding;
    private final Clock clock;

    HandoverRows(JdbcClient database, SeatHolding holding, Clock clock) {
        this.database = database;
        this.holding = holding;
        this.clock = clock;
    }

    /** Ends a mandate with the day. */
    void end(RecordedChanges changes, SeatOccupant occupant, LocalDate lastDay) {
        long row = occupant.mandate().mandateId();
        var label = "le mandat " + Elision.de(occupant.name());
        changes.change("mandate_all", "mandate_id", row, "ends_on", lastDay, label);
        changes.changeLoosely("mandate_all", "mandate_id", row, "updated_at", clock.instant(), label);
        changes.raiseVersion("mandate_all", "mandate_id", row);
    }

    PersonId enter(RecordedChanges changes, NewPerson told) {
        long id = next("person_seq");
        database.sql("""
                insert into person_all (person_id, civility, given_name, family_name, note, source, legal_basis, demo, created_at,
                  updated_at)
                values (:id, :civility, :given, :family, :note, :source, :basis, :demo, :now, :now)
                """)
                .param("id", id)
                .param(
                        "civility",
                        told.civility() == null ? null : told.civility().name())
                .param("given", told.name().given())
                .param("family", told.name().family())
                .param("note", told.note())
                .param("source", told.source())
                .param("basis", told.legalBasis().name())
                .param("demo", told.demo())
                .param("now", clock.instant())
                .update();
        changes.addedFirmly(
                "person_all",
                "person_id",
                id,
                "la fiche " + Elision.de(told.name().full()));
        return new PersonId(id);
    }

    /** Opens a mandate in the organisation, function and service of the one that is handed over. */
    MandateId open(
            RecordedChanges changes,
            SeatId seat,
            MandateId model,
            PersonId person,
            String name,
            boolean interim,
            Arrival arrival) {
        long id = next("mandate_seq");
        database.sql("""
                insert into mandate_all (mandate_id, person_id, organisation_id, function_code, seat_id, free_title, service,
                  starts_on, interim, email, verified_on, source, demo, created_at, updated_at)
                select :id, p.person_id, m.organisation_id, m.function_code, :seat,
                  if(m.function_code is null, m.free_title, null), m.service, :start, :interim, :email,
                  if(:start <= :today, :today, null), 'Passation', p.demo, :now, :now
                from mandate m
                  join person p on p.person_id = :person
                where m.mandate_id = :model
                """)
                .param("id", id)
                .param("person", person.personId())
                .param("seat", seat.seatId())
                .param("start", arrival.firstDay())
                .param("interim", interim)
                .param("email", arrival.email() == null ? null : arrival.email().value())
                .param("today", OpenMandates.today(clock))
                .param("now", clock.instant())
                .param("model", model.mandateId())
                .update();
        changes.addedFirmly("mandate_all", "mandate_id", id, "le mandat " + Elision.de(name));
        var phone = arrival.phone();
        if (phone != null) {
            long point = next("contact_point_seq");
            database.sql("""
                    insert into contact_point (contact_point_id, mandate_id, kind, value) values (:point, :id, :kind, :value)
                    """)
                    .param("point", point)
                    .param("id", id)
                    .param("kind", (phone.mobile() ? ContactKind.MOBILE : ContactKind.PHONE).name())
                    .param("value", phone.e164())
                    .update();
            changes.added("contact_point", "contact_point_id", point, "un téléphone");
        }
        return new MandateId(id);
    }

    /** Notes since when the seat is vacant, and that it has been looked at: what was doubtful about it is known now. */
    void settle(RecordedChanges changes, SeatId seat) {
        long row = seat.seatId();
        if ("A_VERIFIER".equals(marking(row))) {
            changes.change("seat_all", "seat_id", row, "marking", null, "la marque du siège");
        }
        changes.changeLoosely(
                "seat_all",
                "seat_id",
                row,
                "vacant_since",
                holding.vacantSince(seat).orElse(null),
                "");
        changes.raiseVersion("seat_all", "seat_id", row);
    }

    private @Nullable String marking(long seat) {
        return database.sql("select coalesce(marking, '') from seat where seat_id = :seat")
                .param("seat", seat)
                .query(String.class)
                .single();
    }

    private long next(String sequence) {
        return database.sql("select next value for " + sequence)
                .query(Long.class)
                .single();
    }
}
