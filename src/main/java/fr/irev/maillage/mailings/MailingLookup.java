package fr.irev.maillage.mailings;

import fr.irev.maillage.audiences.AudienceId;
import fr.irev.maillage.events.EventId;
import fr.irev.maillage.mailings.letter.BlocksJson;
import fr.irev.maillage.mailings.letter.EventFacts;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.InvalidEmailAddress;
import fr.irev.maillage.shared.LikePattern;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be asked about mailings. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('LECTURE')")
public class MailingLookup {

    private final JdbcClient jdbc;
    private final EventFactsLookup facts;
    private final Clock clock;

    MailingLookup(JdbcClient jdbc, EventFactsLookup facts, Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.clock = clock;
    }

    /** What is known of it besides its blocks. */
    public Optional<MailingSheet> find(MailingId mailing) {
        return jdbc.sql("""
                        select m.*, e.network_id, coalesce(m.frozen_rule, a.rule) as rule
                        from mailing m
                          left join event e on e.event_id = m.event_id
                          left join audience a on a.audience_id = m.audience_id
                        where m.mailing_id = :mailing
                        """)
                .param("mailing", mailing.mailingId())
                .query((row, number) -> sheet(row))
                .optional();
    }

    /** Everything its copies are written from; what was frozen once it was released. */
    public Optional<MailingContent> content(MailingId mailing) {
        return jdbc.sql("""
                        select kind, subject, preheader, sender_name, reply_to, blocks, event_id, frozen_events,
                          calendar_method, calendar
                        from mailing
                        where mailing_id = :mailing
                        """)
                .param("mailing", mailing.mailingId())
                .query((row, number) -> content(mailing, row))
                .optional();
    }

    /**
     * The list, what is being written first, then the latest.
     *
     * @param text words of the subject, empty for all
     * @param kind only these, or all but those to one person
     */
    public List<MailingRow> search(String text, @Nullable MailingKind kind, int offset, int limit) {
        return jdbc.sql(ROWS + """
                        where (:text = '' or m.subject like concat('%', :text, '%'))
                          and (m.kind = :kind or :kind is null and m.kind not in ('CONFIRMATION', 'WELCOME'))
                        order by m.released_at is not null, coalesce(m.released_at, m.updated_at) desc, m.mailing_id desc
                        limit :limit offset :offset
                        """)
                .param("text", LikePattern.literal(text.strip()))
                .param("kind", kind == null ? null : kind.name())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> row(row))
                .list();
    }

    /** The invitations to an event. */
    public List<MailingRow> invitationsTo(EventId event) {
        return jdbc.sql(ROWS + "where m.event_id = :event and m.kind = 'INVITATION' order by m.mailing_id")
                .param("event", event.eventId())
                .query((row, number) -> row(row))
                .list();
    }

    /** What is being written, waits or leaves, the most pressing first. */
    public List<MailingRow> current(int limit) {
        return jdbc.sql(ROWS + """
                        where m.state in ('DRAFT', 'SCHEDULED', 'SENDING', 'PAUSED')
                          and m.kind not in ('CONFIRMATION', 'WELCOME')
                        order by m.state = 'SENDING' desc, m.state = 'PAUSED' desc, m.state = 'SCHEDULED' desc, m.updated_at desc
                        limit :limit
                        """)
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list();
    }

    /** The letter that left last, to begin the next one from. */
    public Optional<MailingId> lastLetter() {
        return jdbc.sql("""
                        select mailing_id
                        from mailing
                        where kind = 'LETTER' and released_at is not null
                        order by released_at desc
                        limit 1
                        """).query(Long.class).optional().map(MailingId::new);
    }

    /** The events an editor can name: those to come that take answers, and those the mailing names already. */
    public List<EventFacts> eventsToChoose(MailingId mailing) {
        var choice = new LinkedHashMap<Long, EventFacts>();
        content(mailing).ifPresent(content -> choice.putAll(content.events()));
        eventsToCome().forEach(event -> choice.putIfAbsent(event.event().eventId(), event));
        return choice.values().stream()
                .sorted(Comparator.comparing(EventFacts::startsAt))
                .toList();
    }

    /** Events to come that take answers, the next first. */
    public List<EventFacts> eventsToCome() {
        return facts.upcoming(clock.instant(), 200);
    }

    private static final String ROWS = """
            select m.mailing_id, m.kind, m.state, m.subject, m.recipients, m.hold_reason, coalesce(a.name, '') as audience,
              case when m.state = 'SCHEDULED' then m.scheduled_for
                when m.state = 'DRAFT' then m.updated_at
                else m.released_at end as moment
            from mailing m
              left join audience a on a.audience_id = m.audience_id
            """;

    private static MailingRow row(ResultSet row) throws SQLException {
        return new MailingRow(
                new MailingId(row.getLong("mailing_id")),
                MailingKind.valueOf(row.getString("kind")),
                MailingState.valueOf(row.getString("state")),
                row.getString("subject"),
                row.getTimestamp("moment").toInstant(),
                row.getString("audience"),
                row.getObject("recipients", Integer.class),
                row.getString("hold_reason") != null);
    }

    private static MailingSheet sheet(ResultSet row) throws SQLException {
        var kind = MailingKind.valueOf(row.getString("kind"));
        var purpose = MailingPurpose.of(kind, row.getObject("network_id", Long.class), row.getString("rule"));
        var audience = row.getObject("audience_id", Long.class);
        var event = row.getObject("event_id", Long.class);
        var replyTo = row.getString("reply_to");
        return new MailingSheet(
                new MailingId(row.getLong("mailing_id")),
                kind,
                MailingState.valueOf(row.getString("state")),
                row.getString("subject"),
                row.getString("preheader"),
                row.getString("sender_name"),
                replyTo == null ? "" : replyTo,
                audience == null ? null : new AudienceId(audience),
                event == null ? null : new EventId(event),
                purpose.purpose(),
                purpose.subject(),
                instant(row, "scheduled_for"),
                row.getString("hold_reason"),
                instant(row, "released_at"),
                row.getString("released_by"),
                row.getObject("recipients", Integer.class),
                instant(row, "finished_at"),
                row.getString("created_by"),
                row.getTimestamp("updated_at").toInstant(),
                row.getLong("version"));
    }

    private MailingContent content(MailingId mailing, ResultSet row) throws SQLException {
        var blocks = BlocksJson.read(row.getString("blocks"));
        var event = row.getObject("event_id", Long.class);
        var frozen = row.getString("frozen_events");
        var named = new ArrayList<>(BlocksJson.eventsOf(blocks));
        if (event != null) {
            named.add(new EventId(event));
        }
        return new MailingContent(
                mailing,
                MailingKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("preheader"),
                blocks,
                row.getString("sender_name"),
                address(row.getString("reply_to")),
                event == null ? null : new EventId(event),
                frozen == null ? BlocksJson.byNumber(facts.of(named)) : BlocksJson.readFacts(frozen),
                row.getString("calendar") == null
                        ? null
                        : new CalendarFile(row.getString("calendar_method"), row.getString("calendar")));
    }

    /** A draft may hold an address that is not one yet: it is a problem of the draft, not a reason to hide it. */
    private static @Nullable EmailAddress address(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        try {
            return new EmailAddress(typed);
        } catch (InvalidEmailAddress unfinished) {
            return null;
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
