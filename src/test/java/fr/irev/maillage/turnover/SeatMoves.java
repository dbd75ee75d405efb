package fr.irev.maillage.turnover;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.NewMandate;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonLookup;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.directory.SeatTaken;
import fr.irev.maillage.directory.handover.Arrival;
import fr.irev.maillage.directory.handover.HandoverOrder;
import fr.irev.maillage.directory.handover.HandoverUndo;
import fr.irev.maillage.directory.handover.Outcome;
import fr.irev.maillage.directory.handover.SeatHandovers;
import fr.irev.maillage.directory.handover.SeatOccupant;
import fr.irev.maillage.directory.handover.SeatToHandOver;
import fr.irev.maillage.directory.seats.SeatLookup;
import fr.irev.maillage.directory.seats.SeatMarking;
import fr.irev.maillage.directory.seats.SeatService;
import fr.irev.maillage.directory.seats.SeatState;
import fr.irev.maillage.shared.EmailAddress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to seats. */
final class SeatMoves {

    private record Done(long id, LocalDate day) {}

    private final World world;
    private final SeatHandovers handovers;
    private final HandoverUndo undo;
    private final PersonService people;
    private final List<Done> done = new ArrayList<>();

    SeatMoves(World world) {
        this.world = world;
        this.handovers = world.of(SeatHandovers.class);
        this.undo = world.of(HandoverUndo.class);
        this.people = world.of(PersonService.class);
    }

    /** The year begins with most seats held, and some people on several. */
    void settle() {
        for (var seat : world.seats) {
            if (world.chance(80)) {
                var person = !world.people.isEmpty() && world.chance(12) ? world.person() : enter();
                var from = world.today().minusDays(1 + world.dice.nextInt(2_000));
                people.openMandate(new NewMandate(
                        person, world.terms(seat, true, from, email(seat.id().seatId())), from, false));
            }
        }
    }

    private PersonId enter() {
        var person = people.create(world.somebody());
        world.people.add(person);
        return person;
    }

    /** Half of the seats have a mailbox of their own, which successors take over. */
    private @Nullable EmailAddress email(long seat) {
        return seat % 2 == 0
                ? new EmailAddress("siege." + seat + "@annee.example")
                : world.chance(90) ? world.address() : null;
    }

    /** Somebody leaves a seat, or somebody comes to a vacant one. */
    boolean handOver(Outcome wished) {
        var seat = handovers.seat(world.seat());
        var leaving = seat.occupants().isEmpty() ? null : world.often(seat.occupants());
        if (leaving == null && seat.model() == null) {
            return firstHolder(seat);
        }
        var outcome = leaving == null && wished == Outcome.NOBODY ? Outcome.SUCCESSOR : wished;
        var lastDay = leaving == null ? null : lastDay(leaving);
        var arrival = outcome == Outcome.NOBODY ? null : arrival(seat, lastDay);
        var order = new HandoverOrder(seat.seat(), leaving, lastDay, outcome, arrival);
        if (world.chance(10)) {
            handovers.foretell(order);
        }
        long id = handovers.handOver(order);
        done.add(new Done(id, world.today()));
        var arrived = arrived(id);
        if (arrived != null && arrival != null && arrival.told() != null) {
            world.people.add(holder(arrived));
        }
        if ((lastDay != null && lastDay.isBefore(world.today().minusDays(1)))
                || (arrival != null && arrival.firstDay().isBefore(world.today()))) {
            mandates(id).forEach(world::rewritten); // learnt late
            if (arrived != null) {
                world.rewritten(arrived);
            }
        }
        return true;
    }

    private boolean firstHolder(SeatToHandOver seat) {
        var row = world.of(SeatLookup.class)
                .named(List.of(seat.seat()), world.today())
                .getFirst();
        var person = enter();
        people.openMandate(new NewMandate(
                person, world.terms(row, true, world.today(), email(seat.seat().seatId())), world.today(), false));
        return true;
    }

    /** Yesterday or today as a rule, announced some weeks before, or learnt late. */
    private LocalDate lastDay(SeatOccupant leaving) {
        var today = world.today();
        int turn = world.dice.nextInt(100);
        var day = turn < 12
                ? today.plusDays(1 + world.dice.nextInt(40))
                : turn < 22 ? today.minusDays(2 + world.dice.nextInt(30)) : today;
        return leaving.startsOn() != null && day.isBefore(leaving.startsOn()) ? leaving.startsOn() : day;
    }

    private Arrival arrival(SeatToHandOver seat, @Nullable LocalDate lastDay) {
        var first = lastDay == null ? world.today() : lastDay.plusDays(1);
        first = world.chance(70) ? first : first.plusDays(world.dice.nextInt(30));
        var email = email(seat.seat().seatId());
        return world.chance(30)
                ? new Arrival(world.person(), null, first, email, null)
                : new Arrival(null, world.somebody(), first, email, null);
    }

    boolean undoHandover() {
        done.removeIf(one -> one.day().isBefore(world.today().minusDays(29)));
        if (done.isEmpty()) {
            return false;
        }
        var one = world.chance(60) ? done.getLast() : world.any(done);
        mandates(one.id()).forEach(world::rewritten);
        var arrived = arrived(one.id());
        var newcomer = arrived == null ? null : holder(arrived);
        if (arrived != null) {
            world.rewritten(arrived);
        }
        undo.undo(one.id());
        done.remove(one);
        if (newcomer != null && world.of(PersonLookup.class).sheet(newcomer).isEmpty()) {
            world.people.remove(newcomer); // had come with the handover, and went with it
        }
        return true;
    }

    private List<MandateId> mandates(long handover) {
        return world.database
                .sql("""
                        select distinct row_key from seat_handover_change
                        where seat_handover_id = :id and table_name = 'mandate_all'
                        """)
                .param("id", handover)
                .query((row, number) -> new MandateId(row.getLong(1)))
                .list();
    }

    private @Nullable MandateId arrived(long handover) {
        return world.database
                .sql(
                        "select arriving_mandate_id from seat_handover where seat_handover_id = :id and arriving_mandate_id is not null")
                .param("id", handover)
                .query((row, number) -> new MandateId(row.getLong(1)))
                .optional()
                .orElse(null);
    }

    /** Also of somebody who lies in the trash. */
    private PersonId holder(MandateId mandate) {
        return world.database
                .sql("select person_id from mandate_all where mandate_id = :id")
                .param("id", mandate.mandateId())
                .query((row, number) -> new PersonId(row.getLong(1)))
                .single();
    }

    boolean mark() {
        var seat = world.of(SeatLookup.class)
                .named(List.of(world.seat()), world.today())
                .getFirst();
        var marking = seat.marking() != null
                ? null
                : seat.state() == SeatState.VACANT && world.chance(50)
                        ? SeatMarking.SANS_OBJET
                        : SeatMarking.A_VERIFIER;
        world.of(SeatService.class).mark(seat.id(), seat.version(), marking);
        return true;
    }

    /** A second holder is refused, and leaves nothing behind. */
    boolean takeHeldSeat() {
        var row = world.of(SeatLookup.class)
                .named(List.of(world.seat()), world.today())
                .getFirst();
        var seat = handovers.seat(row.id());
        if (!seat.single() || seat.occupants().stream().noneMatch(one -> !one.interim() && one.endsOn() == null)) {
            return false;
        }
        try {
            people.openMandate(
                    new NewMandate(world.person(), world.terms(row, true, world.today(), null), null, false));
        } catch (SeatTaken taken) {
            assertThat(handovers.seat(row.id()).occupants()).isEqualTo(seat.occupants());
            return true;
        }
        throw new AssertionError("Two hold seat " + row.id());
    }
}
