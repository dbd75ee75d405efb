package fr.irev.maillage.directory.handover;

import fr.irev.maillage.directory.HandoverRefused;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonReferences;
import fr.irev.maillage.directory.RecordedHistory;
import fr.irev.maillage.directory.SeatHolding;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.directory.SeatTaken;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.Period;
import fr.irev.maillage.shared.recorded.RecordedUndo;
import fr.irev.maillage.shared.ui.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes handovers back for thirty days, every row as it was. */
@Service
@Transactional
@PreAuthorize("hasRole('GESTION')")
public class HandoverUndo {

    private record Standing(
            SeatId seat,
            @Nullable MandateId leaving,
            @Nullable PersonId leavingPerson,
            @Nullable MandateId arriving,
            @Nullable PersonId arrivingPerson,
            String sentence) {}

    private final JdbcClient database;
    private final RecordedUndo recorded;
    private final RecordedHistory history;
    private final SeatHolding holding;
    private final Welcoming welcoming;
    private final List<PersonReferences> references;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandoverUndo(
            JdbcClient database,
            RecordedUndo recorded,
            RecordedHistory history,
            SeatHolding holding,
            Welcoming welcoming,
            List<PersonReferences> references,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.recorded = recorded;
        this.history = history;
        this.holding = holding;
        this.welcoming = welcoming;
        this.references = references;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a handover back.
     *
     * @return what became of the message that welcomed the successor, in a French sentence; empty when there was none
     * @throws HandoverRefused when the time is over, or something since then forbids it
     */
    public Optional<String> undo(long id) {
        seatOf(id).ifPresent(holding::lock);
        var done = find(id);
        expectTheSame(done.leaving(), done.leavingPerson());
        expectTheSame(done.arriving(), done.arrivingPerson());
        // The message would hang from the mandate that goes.
        var welcome = Optional.ofNullable(done.arriving()).flatMap(welcoming::takeBack);
        // Only whoever is in this row lets the mandate go; otherwise the row would go with it.
        database.sql("update seat_handover set arriving_mandate_id = null where seat_handover_id = :id")
                .param("id", id)
                .update();
        var said = SeatHandovers.cut(Texts.text("handover.undo.journal", done.sentence()));
        var toTell = history.toTellBack(SeatHandovers.OPERATION, id, "UNDO_HANDOVER", said);
        try {
            recorded.walkBack(
                    SeatHandovers.OPERATION, id, label -> refused("handover.undo.changed", label), this::expectFree);
        } catch (DataIntegrityViolationException used) {
            throw refused("handover.undo.used");
        }
        var leaving = done.leaving();
        if (leaving != null) {
            expectFree(done.seat(), leaving);
        }
        keepVacancyTrue(id, done.seat());
        database.sql("delete from seat_handover where seat_handover_id = :id")
                .param("id", id)
                .update();
        events.publishEvent(
                new JournalEvent("UNDO_HANDOVER", "SEAT", done.seat().seatId(), said, Map.of()));
        toTell.run();
        return welcome;
    }

    /** Handovers of a seat that can be undone, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('LECTURE')")
    public List<DoneHandover> of(SeatId seat) {
        return standing("seat_id = :id", seat.seatId());
    }

    /** Handovers that somebody was part of and that can be undone, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('LECTURE')")
    public List<DoneHandover> of(PersonId person) {
        return standing("(leaving_person_id = :id or arriving_person_id = :id)", person.personId());
    }

    private List<DoneHandover> standing(String condition, long id) {
        return database.sql("""
                select seat_handover_id, sentence, done_at, done_by
                from seat_handover
                where %s and done_at >= :since
                order by done_at desc, seat_handover_id desc
                """.formatted(condition))
                .param("id", id)
                .param("since", clock.instant().minus(SeatHandovers.UNDO_WITHIN))
                .query((row, number) -> {
                    var at = row.getTimestamp("done_at").toInstant();
                    return new DoneHandover(
                            row.getLong("seat_handover_id"),
                            row.getString("sentence"),
                            at,
                            row.getString("done_by"),
                            at.plus(SeatHandovers.UNDO_WITHIN));
                })
                .list();
    }

    private Optional<SeatId> seatOf(long id) {
        return database.sql("""
                select h.seat_id from seat_handover h join seat s on s.seat_id = h.seat_id where h.seat_handover_id = :id
                """)
                .param("id", id)
                .query((row, number) -> new SeatId(row.getLong(1)))
                .optional();
    }

    private Standing find(long id) {
        return database.sql("""
                select seat_id, leaving_mandate_id, leaving_person_id, arriving_mandate_id, arriving_person_id, sentence
                from seat_handover
                where seat_handover_id = :id and done_at >= :since
                for update
                """)
                .param("id", id)
                .param("since", clock.instant().minus(SeatHandovers.UNDO_WITHIN))
                .query((row, number) -> new Standing(
                        new SeatId(row.getLong("seat_id")),
                        number(row, "leaving_mandate_id", MandateId::new),
                        number(row, "leaving_person_id", PersonId::new),
                        number(row, "arriving_mandate_id", MandateId::new),
                        number(row, "arriving_person_id", PersonId::new),
                        row.getString("sentence")))
                .optional()
                .orElseThrow(() -> refused("handover.undo.over"));
    }

    private static <T> @Nullable T number(ResultSet row, String column, Function<Long, T> wrapped) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : wrapped.apply(value);
    }

    /** In sight, and not merged into another sheet. */
    private void expectTheSame(@Nullable MandateId mandate, @Nullable PersonId person) {
        if (mandate == null || person == null) {
            return;
        }
        boolean same = database.sql(
                        "select exists (select 1 from mandate where mandate_id = :mandate and person_id = :person)")
                .param("mandate", mandate.mandateId())
                .param("person", person.personId())
                .query(Boolean.class)
                .single();
        if (!same) {
            throw refused("handover.undo.gone");
        }
    }

    /** Nothing hangs from the mandate or the person that the handover had added and that goes now. */
    private void expectFree(String table, long row) {
        var attached = references.stream()
                .flatMap(owner -> switch (table) {
                    case "mandate_all" -> owner.attached(new MandateId(row)).stream();
                    case "person_all" -> owner.attached(new PersonId(row)).stream();
                    default -> Stream.<String>empty();
                })
                .toList();
        if (!attached.isEmpty()) {
            throw refused("handover.undo.attached", String.join(", ", attached));
        }
    }

    /** Nobody else has taken the seat in the days that whoever left gets back. */
    private void expectFree(SeatId seat, MandateId leaving) {
        database.sql("select starts_on, ends_on, interim from mandate where mandate_id = :mandate")
                .param("mandate", leaving.mandateId())
                .query(row -> {
                    try {
                        holding.claim(
                                seat,
                                new Period(
                                        row.getObject("starts_on", LocalDate.class),
                                        row.getObject("ends_on", LocalDate.class)),
                                row.getBoolean("interim"),
                                leaving,
                                OpenMandates.today(clock));
                    } catch (SeatTaken taken) {
                        throw refused("handover.undo.taken", taken.name());
                    }
                });
    }

    /** Where the seat changed since, what it says of its vacancy is read anew rather than brought back. */
    private void keepVacancyTrue(long id, SeatId seat) {
        boolean changed = database.sql("""
                select exists (
                  select 1
                  from seat_handover_change c
                    join seat s on s.seat_id = :seat
                  where c.seat_handover_id = :id and c.table_name = 'seat_all' and c.column_name = 'version'
                    and s.version <> c.before_value)
                """)
                .param("id", id)
                .param("seat", seat.seatId())
                .query(Boolean.class)
                .single();
        if (changed) {
            holding.noteVacancy(seat);
        }
    }

    private static HandoverRefused refused(String key, Object... parameters) {
        return new HandoverRefused(Texts.text(key, parameters));
    }
}
