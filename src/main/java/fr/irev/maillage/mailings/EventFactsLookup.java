package fr.irev.maillage.mailings;

import fr.irev.maillage.events.EventId;
import fr.irev.maillage.mailings.letter.EventFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of the events what letters say of them, in order of their start. */
@Component
class EventFactsLookup {

    private static final String FACTS = """
            select event_id, title, starts_at, ends_at, coalesce(venue, '') as venue, coalesce(visio_link, '') as visio_link,
              closes_at, status = 'OPEN' as open, network_id
            from event
            """;

    private final JdbcClient jdbc;

    EventFactsLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<EventFacts> of(Collection<EventId> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(FACTS + "where event_id in (:events) order by starts_at")
                .param(
                        "events",
                        events.stream().map(EventId::eventId).distinct().toList())
                .query((row, number) -> facts(row))
                .list();
    }

    /** Events that still take place and answers, the next first. */
    List<EventFacts> upcoming(Instant now, int limit) {
        return jdbc.sql(FACTS + "where starts_at > :now and status = 'OPEN' order by starts_at limit :limit")
                .param("now", java.sql.Timestamp.from(now))
                .param("limit", limit)
                .query((row, number) -> facts(row))
                .list();
    }

    private static EventFacts facts(ResultSet row) throws SQLException {
        var closes = row.getTimestamp("closes_at");
        return new EventFacts(
                new EventId(row.getLong("event_id")),
                row.getString("title"),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getString("venue"),
                row.getString("visio_link"),
                closes == null ? null : closes.toInstant(),
                row.getBoolean("open"),
                row.getObject("network_id", Long.class),
                null);
    }
}
