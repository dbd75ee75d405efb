package fr.irev.maillage.directory;

import fr.irev.maillage.shared.Period;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the rule of the seats: at most one open mandate that is no interim on a seat for one holder. Whoever changes a
 * mandate on a seat first locks the seat's row, so that two who give it away at the same moment go one after the other.
 */
@Component
public class SeatHolding {

    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    private final JdbcClient database;

    SeatHolding(JdbcClient database) {
        this.database = database;
    }

    /**
     * Waits for the seat and keeps it until the transaction ends; then makes sure that nobody else holds it in the period.
     *
     * @param except a mandate of its own that is being changed
     * @throws SeatTaken when somebody does
     */
    public void claim(SeatId seat, Period period, boolean interim, @Nullable MandateId except, LocalDate today) {
        if (lock(seat) && !interim) {
            expectFree(seat, period, except, today);
        }
    }

    private void expectFree(SeatId seat, Period period, @Nullable MandateId except, LocalDate today) {
        // An unknown start is placed on the last day known: today, or the end where that is past.
        database.sql("""
                select p.person_id, concat_ws(' ', nullif(p.given_name, ''), p.family_name) as name, m.starts_on, m.ends_on
                from mandate m
                  join person p on p.person_id = m.person_id
                where m.seat_id = :seat
                  and m.interim = false
                  and m.mandate_id <> :except
                  and ifnull(m.ends_on, '9999-12-31') >= :start
                  and ifnull(m.starts_on, least(ifnull(m.ends_on, :today), :today)) <= :end
                order by m.ends_on is null desc, m.ends_on desc
                limit 1
                """)
                .param("seat", seat.seatId())
                .param("except", except == null ? 0 : except.mandateId())
                .param("start", known(period, today))
                .param("end", period.end() == null ? FOR_EVER : period.end())
                .param("today", today)
                .query((row, number) -> new SeatTaken(
                        new PersonId(row.getLong("person_id")),
                        row.getString("name"),
                        new Period(
                                row.getObject("starts_on", LocalDate.class),
                                row.getObject("ends_on", LocalDate.class))))
                .optional()
                .ifPresent(taken -> {
                    throw taken;
                });
    }

    /**
     * Waits for the seat as {@link #claim}, and makes sure that nobody holds it in the days that a mandate gains when its end
     * moves; a mandate that gets shorter gains none.
     *
     * @param end the last day it had; missing when it had none
     * @param later the last day it gets
     * @throws SeatTaken when somebody does
     */
    public void prolong(
            SeatId seat,
            MandateId mandate,
            boolean interim,
            @Nullable LocalDate end,
            @Nullable LocalDate later,
            LocalDate today) {
        if (lock(seat) && !interim) {
            expectFreeUntil(seat, mandate, end, later, today);
        }
    }

    /** The same for a holder of a seat for one, without waiting: for whoever has locked it, or only foretells. */
    public void expectFreeUntil(
            SeatId seat, MandateId mandate, @Nullable LocalDate end, @Nullable LocalDate later, LocalDate today) {
        if (end != null && (later == null || later.isAfter(end))) {
            expectFree(seat, new Period(end.plusDays(1), later), mandate, today);
        }
    }

    private static LocalDate known(Period period, LocalDate today) {
        if (period.start() != null) {
            return period.start();
        }
        return period.end() != null && period.end().isBefore(today) ? period.end() : today;
    }

    /** Waits for the seat and keeps it until the transaction ends; tells whether it is for one holder. */
    public boolean lock(SeatId seat) {
        return database.sql("select single_holder from seat where seat_id = :seat for update")
                .param("seat", seat.seatId())
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No such seat: " + seat.seatId()));
    }

    /**
     * Since when the seat is vacant: the last day of its last holder, none while somebody holds it without an end. An end
     * announced for later counts at once; until then the seat reads as held, its state being read from the mandates.
     */
    public Optional<LocalDate> vacantSince(SeatId seat) {
        return database.sql("""
                select case when max(ends_on is null) = 1 then null else max(ends_on) end as since
                from mandate where seat_id = :seat and interim = false
                """)
                .param("seat", seat.seatId())
                .query((row, number) -> Optional.ofNullable(row.getObject("since", LocalDate.class)))
                .single();
    }

    /** Notes it. */
    public void noteVacancy(SeatId seat) {
        database.sql("update seat set vacant_since = :since, version = version + 1 where seat_id = :seat")
                .param("since", vacantSince(seat).orElse(null))
                .param("seat", seat.seatId())
                .update();
    }
}
