package fr.irev.maillage.events;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.SeatBelongings;
import fr.irev.maillage.directory.SeatSuccession;
import fr.irev.maillage.directory.SeatSuccession.Successor;
import fr.irev.maillage.shared.recorded.RecordedChanges;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Invitations to events after somebody's last day. A place that is kept or offered and not answered was meant for the seat and
 * goes to the successor; an answer is the person's own and stays. Whoever was invited by a letter alone has nothing that could
 * go over: the successor is to be invited anew.
 */
@Component
class SeatInvitations implements SeatBelongings {

    private static final String TABLE = "registration";
    private static final String KEY = "registration_id";

    /** @param id of the registration; 0 when there is none */
    private record Invited(
            long id,
            EventId event,
            String title,
            LocalDate day,
            @Nullable RegistrationState state) {

        boolean unanswered() {
            return state == RegistrationState.HELD || state == RegistrationState.OFFERED;
        }
    }

    private final JdbcClient database;
    private final Events events;
    private final List<Invitations> invitations;
    private final Clock clock;

    SeatInvitations(JdbcClient database, Events events, List<Invitations> invitations, Clock clock) {
        this.database = database;
        this.events = events;
        this.invitations = invitations;
        this.clock = clock;
    }

    @Override
    public List<String> foretell(SeatSuccession succession) {
        var said = new ArrayList<String>();
        var name = succession.leavingName();
        var successor = succession.successor();
        var rows = rows(succession);
        var handed = successor == null ? List.<Invited>of() : handed(rows, succession, successor);
        if (successor != null && !handed.isEmpty()) {
            said.add(
                    handed.size() == 1
                            ? Texts.text("events.handover.one", titles(handed, one -> true), successor.name())
                            : Texts.text(
                                    "events.handover.many",
                                    handed.size(),
                                    titles(handed, one -> true),
                                    successor.name()));
        }
        say(said, "events.handover.kept", name, titles(rows, one -> one.unanswered() && !handed.contains(one)));
        say(said, "events.handover.comes", name, titles(rows, one -> one.state() == RegistrationState.CONFIRMED));
        say(said, "events.handover.waits", name, titles(rows, one -> one.state() == RegistrationState.WAITING));
        say(said, "events.handover.declined", name, titles(rows, one -> one.state() == RegistrationState.DECLINED));
        if (successor != null) {
            var titles = titles(withoutRow(succession), one -> true);
            if (!titles.isEmpty()) {
                said.add(Texts.text("events.handover.again", name, titles, successor.name()));
            }
        }
        return said;
    }

    private static void say(List<String> said, String key, String name, String titles) {
        if (!titles.isEmpty()) {
            said.add(Texts.text(key, name, titles));
        }
    }

    @Override
    public void handOver(
            SeatSuccession succession,
            Successor successor,
            PersonId person,
            MandateId arriving,
            RecordedChanges changes) {
        var known = new Successor(person, successor.name(), successor.firstDay(), successor.email());
        // Each event first, as every answer does: somebody may be answering at this moment.
        rows(succession).stream()
                .filter(Invited::unanswered)
                .map(Invited::event)
                .distinct()
                .sorted(Comparator.comparingLong(EventId::eventId))
                .forEach(events::getLocked);
        handed(rows(succession), succession, known).forEach(one -> {
            var label = "la réponse à «\u00a0" + one.title() + "\u00a0»";
            changes.change(TABLE, KEY, one.id(), "person_id", person.personId(), label);
            changes.change(TABLE, KEY, one.id(), "mandate_id", arriving.mandateId(), label);
            changes.change(TABLE, KEY, one.id(), "email", email(successor), label);
            changes.change(TABLE, KEY, one.id(), "display_name", successor.name(), label);
            changes.raiseVersionFirmly(TABLE, KEY, one.id(), label); // answered since: no way back
        });
    }

    private static String email(Successor successor) {
        var email = successor.email();
        if (email == null) {
            throw new IllegalStateException("An invitation goes to an address");
        }
        return email.value();
    }

    /** To a successor who has an address, is there by then, and is not on the list already. */
    private List<Invited> handed(List<Invited> rows, SeatSuccession succession, Successor successor) {
        var email = successor.email();
        if (email == null) {
            return List.of();
        }
        return rows.stream()
                .filter(Invited::unanswered)
                .filter(one -> !one.day().isBefore(successor.firstDay()))
                .filter(one -> !onTheList(one, email.value(), successor.person()))
                .toList();
    }

    private boolean onTheList(Invited invited, String email, @Nullable PersonId person) {
        return database.sql("""
                select exists (
                  select 1
                  from registration mine
                    join registration r on r.event_id = mine.event_id and r.registration_id <> mine.registration_id
                  where mine.registration_id = :id and (r.email = :email or r.person_id = :person))
                """)
                .param("id", invited.id())
                .param("email", email)
                .param("person", person == null ? 0 : person.personId())
                .query(Boolean.class)
                .single();
    }

    private List<Invited> rows(SeatSuccession succession) {
        return database
                .sql("""
                select r.registration_id, e.event_id, e.title, e.starts_at, r.state
                from registration r
                  join event e on e.event_id = r.event_id
                where r.mandate_id = :mandate and e.status = 'OPEN' and e.starts_at > :now
                order by e.starts_at, e.event_id
                """)
                .param("mandate", succession.leaving().mandateId())
                .param("now", clock.instant())
                .query((row, number) -> new Invited(
                        row.getLong("registration_id"),
                        new EventId(row.getLong("event_id")),
                        row.getString("title"),
                        day(row.getTimestamp("starts_at")),
                        RegistrationState.valueOf(row.getString("state"))))
                .list()
                .stream()
                .filter(one -> one.day().isAfter(succession.lastDay()))
                .toList();
    }

    /** Events to come to which a letter invited whoever leaves, who has not answered at all. */
    private List<Invited> withoutRow(SeatSuccession succession) {
        return database
                .sql("""
                select e.event_id, e.title, e.starts_at
                from event e
                where e.status = 'OPEN' and e.starts_at > :now
                  and not exists (select 1 from registration r where r.event_id = e.event_id and r.mandate_id = :mandate)
                order by e.starts_at, e.event_id
                """)
                .param("now", clock.instant())
                .param("mandate", succession.leaving().mandateId())
                .query((row, number) -> new Invited(
                        0,
                        new EventId(row.getLong("event_id")),
                        row.getString("title"),
                        day(row.getTimestamp("starts_at")),
                        null))
                .list()
                .stream()
                .filter(one -> one.day().isAfter(succession.lastDay()))
                .filter(one -> invitations.stream()
                        .anyMatch(source -> source.sentFor(one.event()).contains(succession.leaving())))
                .toList();
    }

    private static LocalDate day(java.sql.Timestamp at) {
        return LocalDate.ofInstant(at.toInstant(), Dates.PARIS);
    }

    private static String titles(List<Invited> all, Predicate<Invited> which) {
        return all.stream()
                .filter(which)
                .map(one -> "«\u00a0" + one.title() + "\u00a0» (" + Dates.shortDay(one.day()) + ")")
                .collect(Collectors.joining(", "));
    }
}
