package fr.irev.maillage.directory.seats;

import fr.irev.maillage.directory.SeatId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the open tasks of a page of seats at once. */
record SeatTaskRows(JdbcClient database) {

    Map<SeatId, SeatTask> open(Collection<SeatId> seats) {
        var found = new HashMap<SeatId, SeatTask>();
        database.sql("""
                        select seat_task_id, seat_id, note, assignee, due_on, version
                        from seat_task
                        where done_at is null and seat_id in (:seats)
                        """)
                .param("seats", seats.stream().map(SeatId::seatId).toList())
                .query(row -> {
                    var seat = new SeatId(row.getLong("seat_id"));
                    found.put(
                            seat,
                            new SeatTask(
                                    row.getLong("seat_task_id"),
                                    seat,
                                    row.getString("note"),
                                    row.getString("assignee"),
                                    row.getObject("due_on", LocalDate.class),
                                    row.getLong("version")));
                });
        return found;
    }
}
