package fr.irev.maillage.events;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.directory.Oppositions;
import fr.irev.maillage.events.EventNews.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who is expected at an event, and whom an invitation has reached without an answer. */
@Component
class ExpectedGuests {

    /** @param reachable whether the mandate is still open and the address still theirs */
    record ExpectedGuest(MandateId mandate, String email, Standing standing, boolean reachable) {}

    private final JdbcClient database;
    private final List<Invitations> invitations;
    private final Clock clock;

    ExpectedGuests(JdbcClient database, List<Invitations> invitations, Clock clock) {
        this.database = database;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** Who comes or waits, in the order of their answers. Their own answer is why they are told, whatever they opposed. */
    List<ExpectedGuest> registered(EventId event) {
        return database.sql("""
                select coalesce(r.mandate_id, 0) as mandate_id, r.email,
                  case when r.state = 'WAITING' then 'WAITING' else 'COMING' end as standing,
                  coalesce(m.email = r.email and %s, false) as reachable
                from registration r left join mandate m on m.mandate_id = r.mandate_id
                where r.event_id = :event and r.state in ('CONFIRMED', 'OFFERED', 'HELD', 'WAITING')
                order by r.answered_at, r.registration_id
                """.formatted(OpenMandates.on("m", ":today")))
                .param("event", event.eventId())
                .param("today", OpenMandates.today(clock))
                .query((row, number) -> guest(row))
                .list();
    }

    /** Who was invited, has not answered, and has not opposed invitations since; each address once. */
    List<ExpectedGuest> withoutAnswer(EventId event) {
        var mandates = invitations.stream()
                .flatMap(source -> source.sentFor(event).stream())
                .map(MandateId::mandateId)
                .distinct()
                .toList();
        if (mandates.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                select min(m.mandate_id) as mandate_id, m.email, 'INVITED' as standing, true as reachable
                from mandate m join event e on e.event_id = :event
                where m.mandate_id in (:mandates) and m.email is not null and %s
                  and not exists (select 1 from registration r where r.event_id = e.event_id and r.email = m.email)
                  and not %s
                group by m.email
                order by mandate_id
                """.formatted(
                                OpenMandates.on("m", ":today"),
                                Oppositions.opposed(
                                        "m.email",
                                        "m.person_id",
                                        "if(e.network_id is null, 'INVITATION', 'NETWORK')",
                                        "coalesce(e.network_id, 0)",
                                        ":today")))
                .param("event", event.eventId())
                .param("mandates", mandates)
                .param("today", OpenMandates.today(clock))
                .query((row, number) -> guest(row))
                .list();
    }

    private static ExpectedGuest guest(ResultSet row) throws SQLException {
        return new ExpectedGuest(
                new MandateId(row.getLong("mandate_id")),
                row.getString("email"),
                Standing.valueOf(row.getString("standing")),
                row.getBoolean("reachable"));
    }
}
