package fr.irev.maillage.events;

import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.events.EventFilter.When;
import fr.irev.maillage.networks.NetworkId;
import fr.irev.maillage.shared.LikePattern;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads events for screens and other modules. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('LECTURE')")
public class EventLookup {

    private static final String EVENTS = """
            select e.*, ifnull(e.closes_at, e.starts_at) closing, n.name network_name,
                   (select count(*) from registration r where r.event_id = e.event_id and r.state in ('CONFIRMED', 'OFFERED', 'HELD')) taken,
                   (select count(*) from registration r where r.event_id = e.event_id and r.state = 'WAITING') waiting,
                   (select count(*) from registration r where r.event_id = e.event_id and r.state = 'DECLINED') declined
            from event e
              left join network n on n.network_id = e.network_id
            """;

    private final JdbcClient database;
    private final EventFormats formats;
    private final EventThemes themes;
    private final Clock clock;

    EventLookup(JdbcClient database, EventFormats formats, EventThemes themes, Clock clock) {
        this.database = database;
        this.formats = formats;
        this.themes = themes;
        this.clock = clock;
    }

    /** One event; empty when there is none of this number. */
    public Optional<EventSheet> find(EventId id) {
        return database.sql(EVENTS + "where e.event_id = :id")
                .param("id", id.eventId())
                .query((row, number) -> sheet(row))
                .optional();
    }

    /** A page of the events wanted. */
    public List<EventRow> search(EventFilter filter, int offset, int limit) {
        var condition = switch (filter.when()) {
            case UPCOMING -> "e.ends_at >= :now";
            case PAST -> "e.ends_at < :now";
            case ALL -> "(e.ends_at >= :now or e.ends_at < :now)";
        };
        var order = filter.when() == When.UPCOMING ? "e.starts_at, e.event_id" : "e.starts_at desc, e.event_id desc";
        return database.sql(EVENTS + """
                where %s and e.title like :text
                order by %s
                limit :limit offset :offset
                """.formatted(condition, order))
                .param("now", utc(clock.instant()))
                .param("text", LikePattern.containing(filter.text()))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> row(row))
                .list();
    }

    /** The next events that are open to answers or being prepared, the soonest first. */
    public List<EventRow> upcoming(int limit) {
        return database.sql(EVENTS + """
                where e.ends_at >= :now and e.status <> 'CANCELLED'
                order by e.starts_at, e.event_id
                limit :limit
                """)
                .param("now", utc(clock.instant()))
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list();
    }

    /** What a person answered to which events, the latest first. */
    public List<PersonAnswer> answersOf(PersonId person, int limit) {
        return database.sql("""
                select e.event_id, e.title, e.starts_at, e.status, r.state
                from registration r
                  join event e on e.event_id = r.event_id
                where r.person_id = :person
                order by e.starts_at desc, e.event_id desc
                limit :limit
                """)
                .param("person", person.personId())
                .param("limit", limit)
                .query((row, number) -> new PersonAnswer(
                        new EventId(row.getLong("event_id")),
                        row.getString("title"),
                        instant(row, "starts_at"),
                        EventStatus.valueOf(row.getString("status")),
                        RegistrationState.valueOf(row.getString("state"))))
                .list();
    }

    private EventSheet sheet(ResultSet row) throws SQLException {
        var theme = row.getString("theme");
        var network = row.getObject("network_id", Long.class);
        var details = new EventDetails(
                row.getString("title"),
                row.getString("format"),
                theme,
                network == null ? null : new NetworkId(network),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                row.getString("venue"),
                row.getString("visio_link"),
                row.getObject("places", Integer.class),
                instantOrNull(row, "closes_at"),
                row.getString("description"));
        return new EventSheet(
                new EventId(row.getLong("event_id")),
                row.getLong("version"),
                details,
                EventStatus.valueOf(row.getString("status")),
                formats.label(details.format()),
                theme == null ? null : themes.label(theme),
                row.getString("network_name"),
                places(row));
    }

    private EventRow row(ResultSet row) throws SQLException {
        return new EventRow(
                new EventId(row.getLong("event_id")),
                row.getString("title"),
                formats.label(row.getString("format")),
                row.getString("network_name"),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                instant(row, "closing"),
                row.getString("venue"),
                row.getString("visio_link") != null,
                EventStatus.valueOf(row.getString("status")),
                places(row));
    }

    private static Places places(ResultSet row) throws SQLException {
        return new Places(
                row.getObject("places", Integer.class),
                row.getInt("taken"),
                row.getInt("waiting"),
                row.getInt("declined"));
    }

    // The database keeps instants as date and time in UTC; no zone of a machine or a connection comes in between.
    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, LocalDateTime.class);
        return moment == null ? null : moment.toInstant(ZoneOffset.UTC);
    }
}
