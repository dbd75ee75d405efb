package fr.irev.maillage.directory.handover;

import fr.irev.maillage.directory.HandoverRefused;
import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.directory.PersonReferences;
import fr.irev.maillage.directory.RecordedHistory;
import fr.irev.maillage.directory.SeatBelongings;
import fr.irev.maillage.directory.SeatHolding;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.directory.SeatSuccession;
import fr.irev.maillage.directory.SeatSuccession.Successor;
import fr.irev.maillage.directory.SeatTaken;
import fr.irev.maillage.directory.SuccessorWelcome;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.Period;
import fr.irev.maillage.shared.recorded.RecordedRows;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** « Passation »: hands seats over, in one go. */
@Service
@Transactional
@PreAuthorize("hasRole('GESTION')")
public class SeatHandovers {

    /** How long a handover can be undone. */
    public static final Duration UNDO_WITHIN = Duration.ofDays(30);

    static final String OPERATION = "seat_handover";
    private static final int LONGEST_SENTENCE = 500;

    private final JdbcClient database;
    private final SeatOccupancy occupancy;
    private final SeatHolding holding;
    private final HandoverRows rows;
    private final Welcoming welcoming;
    private final List<SeatBelongings> belongings;
    private final List<PersonReferences> references;
    private final RecordedHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SeatHandovers(
            JdbcClient database,
            SeatOccupancy occupancy,
            SeatHolding holding,
            HandoverRows rows,
            Welcoming welcoming,
            List<SeatBelongings> belongings,
            List<PersonReferences> references,
            RecordedHistory history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.occupancy = occupancy;
        this.holding = holding;
        this.rows = rows;
        this.welcoming = welcoming;
        this.belongings = belongings;
        this.references = references;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The seat as it stands, for the dialog.
     *
     * @throws NoSuchElementException when it is not in the base any more
     */
    @Transactional(readOnly = true)
    public SeatToHandOver seat(SeatId seat) {
        return occupancy.of(seat, OpenMandates.today(clock));
    }

    /**
     * What would happen, each a sentence.
     *
     * @throws HandoverRefused when it could not be done
     */
    @Transactional(readOnly = true)
    public List<String> foretell(HandoverOrder order) {
        var seat = seat(order.seat());
        check(order, seat);
        var successor = successor(order);
        var said = new ArrayList<>(moves(order, seat));
        said.addAll(HandoverWords.gap(order));
        var arrival = order.arrival();
        if (arrival != null && arrival.email() == null) {
            said.add(Texts.text(
                    "handover.said.no-address",
                    Objects.requireNonNull(successor).name()));
        }
        welcoming.newcomer(order, seat).map(welcoming::foretell).ifPresent(said::add);
        var succession = succession(order, successor);
        if (succession != null) {
            belongings.forEach(owner -> said.addAll(owner.foretell(succession)));
            if (occupancy.opposed(succession.leavingPerson())) {
                said.add(Texts.text("handover.said.opposed", succession.leavingName()));
            }
        }
        return said;
    }

    /** What becomes of that message, in a sentence; empty when nobody is welcomed. */
    @Transactional(readOnly = true)
    public String foretellWelcome(HandoverOrder order) {
        return welcoming
                .newcomer(order, seat(order.seat()))
                .map(welcoming::foretell)
                .orElse("");
    }

    /** The message that would welcome the successor; empty when nobody is welcomed. */
    @Transactional(readOnly = true)
    public Optional<SuccessorWelcome.Letter> welcome(HandoverOrder order) {
        return welcoming.newcomer(order, seat(order.seat())).map(welcoming::preview);
    }

    /**
     * Hands the seat over.
     *
     * @return what to give {@link #undo}
     * @throws HandoverRefused when a rule forbids it, or somebody else was quicker
     */
    public long handOver(HandoverOrder order) {
        var single = holding.lock(order.seat()); // two who hand over the same seat go one after the other
        var seat = seat(order.seat());
        check(order, seat);
        var sentence = cut(String.join(" ", moves(order, seat)));
        long id = begin(order, sentence);
        var changes = new RecordedRows(database, OPERATION, id, tables());
        if (order.leaving() != null) {
            rows.end(changes, order.leaving(), Objects.requireNonNull(order.lastDay()));
        }
        var arrival = order.arrival();
        if (arrival != null) {
            arrive(changes, id, order, seat, arrival, single);
        }
        rows.settle(changes, order.seat());
        events.publishEvent(new JournalEvent(
                "HANDOVER",
                "SEAT",
                order.seat().seatId(),
                sentence,
                Map.of("outcome", order.outcome().name())));
        history.tell(OPERATION, id, "HANDOVER", sentence);
        return id;
    }

    private void arrive(
            RecordedRows changes, long id, HandoverOrder order, SeatToHandOver seat, Arrival arrival, boolean single) {
        var interim = order.outcome() == Outcome.INTERIM;
        if (single && !interim) {
            occupancy
                    .relieved(seat, order.leaving(), arrival.firstDay())
                    .forEach(one -> rows.end(changes, one, arrival.firstDay().minusDays(1)));
        }
        claim(order.seat(), new Period(arrival.firstDay(), null), interim);
        var successor = Objects.requireNonNull(successor(order));
        var person = arrival.told() == null ? arrival.known() : rows.enter(changes, arrival.told());
        var model = order.leaving() == null ? seat.model() : order.leaving().mandate();
        var mandate = rows.open(
                changes,
                order.seat(),
                Objects.requireNonNull(model),
                Objects.requireNonNull(person),
                successor.name(),
                interim,
                arrival);
        database.sql("""
                update seat_handover set arriving_mandate_id = :mandate, arriving_person_id = :person
                where seat_handover_id = :id
                """)
                .param("mandate", mandate.mandateId())
                .param("person", person.personId())
                .param("id", id)
                .update();
        var succession = succession(order, successor);
        if (succession != null) {
            belongings.forEach(owner -> owner.handOver(succession, successor, person, mandate, changes));
        }
        welcoming.newcomer(order, seat).ifPresent(newcomer -> welcoming.write(mandate, newcomer));
    }

    private List<String> moves(HandoverOrder order, SeatToHandOver seat) {
        var successor = successor(order);
        var said = new ArrayList<>(HandoverWords.moves(order, seat.title(), successor == null ? "" : successor.name()));
        if (successor != null && seat.single() && order.outcome() == Outcome.SUCCESSOR) {
            occupancy
                    .relieved(seat, order.leaving(), successor.firstDay())
                    .forEach(one -> said.add(Texts.text(
                            "handover.said.relieved",
                            one.name(),
                            Dates.day(successor.firstDay().minusDays(1)))));
        }
        return said;
    }

    /** Everything that can be said against it before the seat is asked for. */
    private void check(HandoverOrder order, SeatToHandOver seat) {
        var leaving = order.leaving();
        var last = order.lastDay();
        if (leaving == null) {
            if (seat.single() && seat.occupants().stream().anyMatch(one -> !one.interim())) {
                throw refused("handover.refused.meanwhile");
            }
        } else if (!seat.occupants().contains(leaving)) {
            throw refused("handover.refused.meanwhile");
        } else if (last != null && leaving.startsOn() != null && last.isBefore(leaving.startsOn())) {
            throw refused("handover.refused.backwards", Dates.day(last), Dates.day(leaving.startsOn()));
        } else if (seat.single() && !leaving.interim()) {
            expectFreeUntil(order.seat(), leaving, last);
        }
        var arrival = order.arrival();
        if (arrival == null) {
            return;
        }
        if (seat.model() == null) {
            throw refused("handover.refused.never");
        }
        if (leaving != null
                && leaving.person().equals(arrival.known())
                && !(leaving.interim() && order.outcome() == Outcome.SUCCESSOR)) {
            throw refused("handover.refused.same", leaving.name());
        }
        if (seat.single() && last != null && !arrival.firstDay().isAfter(last)) {
            throw refused("handover.refused.overlap", Dates.day(arrival.firstDay()), Dates.day(last));
        }
    }

    private @Nullable Successor successor(HandoverOrder order) {
        var arrival = order.arrival();
        if (arrival == null) {
            return null;
        }
        var told = arrival.told();
        var name = told != null
                ? told.name().full()
                : occupancy
                        .name(Objects.requireNonNull(arrival.known()))
                        .orElseThrow(() -> refused("handover.refused.gone"));
        return new Successor(arrival.known(), name, arrival.firstDay(), arrival.email());
    }

    private static @Nullable SeatSuccession succession(HandoverOrder order, @Nullable Successor successor) {
        var leaving = order.leaving();
        return leaving == null
                ? null
                : new SeatSuccession(
                        order.seat(),
                        leaving.mandate(),
                        leaving.person(),
                        leaving.name(),
                        Objects.requireNonNull(order.lastDay()),
                        successor);
    }

    /** A departure that is put off must not reach into the days of whoever is announced. */
    private void expectFreeUntil(SeatId seat, SeatOccupant leaving, @Nullable LocalDate last) {
        try {
            holding.expectFreeUntil(seat, leaving.mandate(), leaving.endsOn(), last, OpenMandates.today(clock));
        } catch (SeatTaken taken) {
            throw refused("handover.refused.taken", taken.name());
        }
    }

    private void claim(SeatId seat, Period period, boolean interim) {
        try {
            holding.claim(seat, period, interim, null, OpenMandates.today(clock));
        } catch (SeatTaken taken) {
            throw refused("handover.refused.taken", taken.name());
        }
    }

    private long begin(HandoverOrder order, String sentence) {
        var leaving = order.leaving();
        return database.sql("""
                insert into seat_handover (seat_id, leaving_mandate_id, leaving_person_id, sentence, done_at, done_by)
                values (:seat, :mandate, :person, :sentence, :now, :by)
                returning seat_handover_id
                """)
                .param("seat", order.seat().seatId())
                .param("mandate", leaving == null ? null : leaving.mandate().mandateId())
                .param("person", leaving == null ? null : leaving.person().personId())
                .param("sentence", sentence)
                .param("now", clock.instant())
                .param("by", CurrentUser.login())
                .query(Long.class)
                .single();
    }

    private Set<String> tables() {
        var tables = new HashSet<>(PersonReferences.tables(references));
        tables.add("seat_all");
        return tables;
    }

    private static HandoverRefused refused(String key, Object... parameters) {
        return new HandoverRefused(Texts.text(key, parameters));
    }

    static String cut(String sentence) {
        return sentence.length() <= LONGEST_SENTENCE ? sentence : sentence.substring(0, LONGEST_SENTENCE - 1) + "…";
    }
}
