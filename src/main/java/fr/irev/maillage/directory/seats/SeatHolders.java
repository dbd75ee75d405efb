package fr.irev.maillage.directory.seats;

import fr.irev.maillage.directory.Civility;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.SeatId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the mandates of a page of seats at once: who holds them that day, who held them last, and what is done about them. */
record SeatHolders(JdbcClient database) {

    List<SeatRow> join(List<SeatWithoutHolder> seats, LocalDate day) {
        if (seats.isEmpty()) {
            return List.of();
        }
        Map<Long, List<SeatHolder>> holding = new HashMap<>();
        Map<Long, SeatHolder> last = new HashMap<>();
        database.sql("""
                        select m.seat_id, m.mandate_id, m.person_id, p.civility, p.given_name, p.family_name, m.organisation_id,
                               o.name as organisation_name, m.interim, m.starts_on, m.ends_on
                        from mandate m
                          join person p on p.person_id = m.person_id
                          join organisation o on o.organisation_id = m.organisation_id
                        where m.seat_id in (:seats) and (m.starts_on is null or m.starts_on <= :day)
                        order by m.interim, m.starts_on desc, m.mandate_id
                        """)
                .param("seats", seats.stream().map(seat -> seat.id().seatId()).toList())
                .param("day", day)
                .query(row -> {
                    var seat = row.getLong("seat_id");
                    var holder = holder(row);
                    if (holder.endsOn() == null || !holder.endsOn().isBefore(day)) {
                        holding.computeIfAbsent(seat, unused -> new ArrayList<>())
                                .add(holder);
                    } else {
                        last.merge(seat, holder, SeatHolders::later);
                    }
                });
        var tasks = new SeatTaskRows(database)
                .open(seats.stream().map(SeatWithoutHolder::id).toList());
        return seats.stream()
                .map(seat -> seat.with(
                        holding.getOrDefault(seat.id().seatId(), List.of()),
                        last.get(seat.id().seatId()),
                        tasks.get(seat.id())))
                .toList();
    }

    /** Everybody who ever held the seat, the latest first. */
    List<SeatHolder> everybody(SeatId seat) {
        return database.sql("""
                        select m.seat_id, m.mandate_id, m.person_id, p.civility, p.given_name, p.family_name, m.organisation_id,
                               o.name as organisation_name, m.interim, m.starts_on, m.ends_on
                        from mandate m
                          join person p on p.person_id = m.person_id
                          join organisation o on o.organisation_id = m.organisation_id
                        where m.seat_id = :seat
                        order by m.ends_on is null desc, m.ends_on desc, m.starts_on desc, m.mandate_id
                        """)
                .param("seat", seat.seatId())
                .query((row, number) -> holder(row))
                .list();
    }

    private static SeatHolder later(SeatHolder one, SeatHolder other) {
        return one.endsOn() != null && other.endsOn() != null && other.endsOn().isAfter(one.endsOn()) ? other : one;
    }

    private static SeatHolder holder(ResultSet row) throws SQLException {
        return new SeatHolder(
                new MandateId(row.getLong("mandate_id")),
                new PersonId(row.getLong("person_id")),
                civility(row.getString("civility")),
                (row.getString("given_name") + " " + row.getString("family_name")).strip(),
                new OrganisationId(row.getLong("organisation_id")),
                row.getString("organisation_name"),
                row.getBoolean("interim"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class));
    }

    static @Nullable Civility civility(@Nullable String value) {
        return value == null ? null : Civility.valueOf(value);
    }
}
