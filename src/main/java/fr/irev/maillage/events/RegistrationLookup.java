package fr.irev.maillage.events;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.MergedMandates;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.shared.ui.Dates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads who answered, and who may be registered. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('LECTURE')")
public class RegistrationLookup {

    private static final String ROWS = """
            select r.*, o.name organisation,
                   coalesce(case p.civility when 'MADAME' then f.feminine when 'MONSIEUR' then f.masculine else f.inclusive end,
                            m.free_title) title,
                   case when r.state = 'WAITING'
                        then rank() over (partition by r.state order by r.queued_at, r.registration_id) else 0 end place_in_queue
            from registration r
              left join person p on p.person_id = r.person_id
              left join mandate m on m.mandate_id = r.mandate_id
              left join organisation o on o.organisation_id = m.organisation_id
              left join job_function f on f.function_code = m.function_code
            where r.event_id = :event
            """;

    private final JdbcClient database;
    private final Guests guests;
    private final Clock clock;

    RegistrationLookup(JdbcClient database, Guests guests, Clock clock) {
        this.database = database;
        this.guests = guests;
        this.clock = clock;
    }

    /** A page of the answers to an event: who comes, who waits in order, then who does not. */
    public List<RegistrationRow> of(EventId event, int offset, int limit) {
        return database.sql(ROWS + """
                order by field(r.state, 'CONFIRMED', 'OFFERED', 'HELD', 'WAITING', 'DECLINED', 'CANCELLED'),
                         r.queued_at, r.display_name, r.registration_id
                limit :limit offset :offset
                """)
                .param("event", event.eventId())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> registration(row))
                .list();
    }

    /** Who has a place, by family name. */
    public List<RegistrationRow> coming(EventId event) {
        return database.sql(ROWS + """
                  and r.state in ('CONFIRMED', 'OFFERED', 'HELD')
                order by coalesce(p.family_name, r.display_name), p.given_name, r.registration_id
                """)
                .param("event", event.eventId())
                .query((row, number) -> registration(row))
                .list();
    }

    /** What the address of this mandate answered so far. */
    public Optional<RegistrationRow> answerOf(EventId event, MandateId mandate) {
        return database.sql("""
                select * from (%s) answers
                where email = (select email from mandate where mandate_id = %s)
                """.formatted(ROWS, MergedMandates.current(":mandate")))
                .param("event", event.eventId())
                .param("mandate", mandate.mandateId())
                .query((row, number) -> registration(row))
                .optional();
    }

    /** Who answers in this mandate. */
    public Optional<Guest> guest(MandateId mandate) {
        return guests.find(mandate);
    }

    /** Whom the staff may register: open mandates with an address, by the beginnings of names. */
    public List<Guest> guests(String text, int offset, int limit) {
        return guests.search(text, LocalDate.ofInstant(clock.instant(), Dates.PARIS), offset, limit);
    }

    private static RegistrationRow registration(ResultSet row) throws SQLException {
        var person = row.getObject("person_id", Long.class);
        return new RegistrationRow(
                new RegistrationId(row.getLong("registration_id")),
                person == null ? null : new PersonId(person),
                row.getString("display_name"),
                Stream.of(row.getString("title"), row.getString("organisation"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")),
                row.getString("email"),
                RegistrationState.valueOf(row.getString("state")),
                RegistrationOrigin.valueOf(row.getString("origin")),
                EventLookup.instant(row, "answered_at"),
                row.getInt("place_in_queue"));
    }
}
