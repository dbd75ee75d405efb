package fr.irev.maillage.directory.handover;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.directory.seats.SeatLookup;
import fr.irev.maillage.shared.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who is in a seat, and what a successor would take up there. */
@Component
class SeatOccupancy {

    private final JdbcClient database;
    private final SeatLookup seats;

    SeatOccupancy(JdbcClient database, SeatLookup seats) {
        this.database = database;
        this.seats = seats;
    }

    SeatToHandOver of(SeatId seat, LocalDate today) {
        var row = seats.named(List.of(seat), today).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No such seat: " + seat.seatId()));
        var occupants = occupants(seat, today);
        return new SeatToHandOver(
                seat,
                row.functionLabel(),
                row.ownerName(),
                single(seat),
                occupants,
                occupants.stream()
                        .map(SeatOccupant::mandate)
                        .findFirst()
                        .or(() -> last(seat))
                        .orElse(null),
                today,
                WorkingDays.after(today));
    }

    private boolean single(SeatId seat) {
        return database.sql("select single_holder from seat where seat_id = :seat")
                .param("seat", seat.seatId())
                .query(Boolean.class)
                .single();
    }

    private List<SeatOccupant> occupants(SeatId seat, LocalDate today) {
        return database.sql("""
                select m.mandate_id, m.version, m.person_id, concat_ws(' ', nullif(p.given_name, ''), p.family_name) as name,
                  m.interim, m.starts_on, m.ends_on
                from mandate m
                  join person p on p.person_id = m.person_id
                where m.seat_id = :seat and %s
                order by m.interim, m.starts_on, m.mandate_id
                """.formatted(OpenMandates.on("m", ":today")))
                .param("seat", seat.seatId())
                .param("today", today)
                .query((row, number) -> new SeatOccupant(
                        new MandateId(row.getLong("mandate_id")),
                        row.getLong("version"),
                        new PersonId(row.getLong("person_id")),
                        row.getString("name"),
                        row.getBoolean("interim"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    private Optional<MandateId> last(SeatId seat) {
        return database.sql("""
                select m.mandate_id from mandate m
                where m.seat_id = :seat
                order by m.ends_on is null desc, m.ends_on desc, m.interim, m.mandate_id desc
                limit 1
                """)
                .param("seat", seat.seatId())
                .query((row, number) -> new MandateId(row.getLong(1)))
                .optional();
    }

    /** Others who stand in on the seat from before the day and beyond it, whom a holder relieves. */
    List<SeatOccupant> relieved(SeatToHandOver seat, @Nullable SeatOccupant leaving, LocalDate day) {
        return seat.occupants().stream()
                .filter(SeatOccupant::interim)
                .filter(one -> !one.equals(leaving))
                .filter(one -> one.startsOn() == null || one.startsOn().isBefore(day))
                .filter(one -> one.endsOn() == null || !one.endsOn().isBefore(day))
                .toList();
    }

    /** The name of somebody in the base. */
    Optional<String> name(PersonId person) {
        return database.sql("""
                select concat_ws(' ', nullif(given_name, ''), family_name) from person where person_id = :person
                """)
                .param("person", person.personId())
                .query(String.class)
                .optional();
    }

    boolean opposed(PersonId person) {
        return database.sql("select exists (select 1 from opposition where person_id = :person and lifted_at is null)")
                .param("person", person.personId())
                .query(Boolean.class)
                .single();
    }
}
