package fr.irev.maillage.turnover;

import fr.irev.maillage.directory.HandoverRefused;
import fr.irev.maillage.directory.MergeRefused;
import fr.irev.maillage.directory.SeatTaken;
import fr.irev.maillage.directory.handover.Outcome;
import fr.irev.maillage.directory.trash.TrashRefused;
import fr.irev.maillage.networks.NetworkRefused;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** Moves in the base as a year brings them, each through the services that the screens use. */
final class Turnover {

    /** What may happen. @see #often how often it does */
    enum Move {
        SUCCESSION(150),
        INTERIM(50),
        DEPARTURE_FROM_SEAT(80),
        UNDONE_HANDOVER(45),
        ARRIVAL(130),
        DEPARTURE(85),
        RETURN(10),
        VERIFICATION(60),
        NEW_ADDRESS(80),
        NEW_NAME(40),
        MERGE(40),
        UNDONE_MERGE(18),
        TRASH(30),
        RESTORE(22),
        OPPOSITION(60),
        ACCEPTANCE(15),
        SUSPENSION(30),
        RESUMPTION(15),
        MARK(30),
        SECOND_HOLDER(20),
        ORGANISATION_RENAMED(14),
        ORGANISATIONS_MERGED(4),
        EXCEPTION(25),
        EXCEPTION_REMOVED(8);

        final int often;

        Move(int often) {
            this.often = often;
        }
    }

    final World world;
    final Wishes wishes = new Wishes();
    final Set<String> suspended = new HashSet<>();
    private final SeatMoves seats;
    private final PersonMoves people;
    private final PlaceMoves places;
    private final Map<Move, Integer> done = new EnumMap<>(Move.class);
    private final Map<Move, Integer> refused = new EnumMap<>(Move.class);
    private final Map<Move, String> broken = new EnumMap<>(Move.class);

    Turnover(ApplicationContext application, java.time.LocalDate start, long seed) {
        this.world = new World(application, start, seed);
        this.seats = new SeatMoves(world);
        this.people = new PersonMoves(world, wishes, suspended);
        this.places = new PlaceMoves(world);
    }

    void settle() {
        seats.settle();
    }

    /** Rolls the dice and plays. */
    void move() {
        int sum = 0;
        for (var move : Move.values()) {
            sum += move.often;
        }
        int turn = world.dice.nextInt(sum);
        for (var move : Move.values()) {
            turn -= move.often;
            if (turn < 0) {
                play(move);
                return;
            }
        }
    }

    /** A refusal is an answer too: nothing has moved then, which the checks will see. */
    private void play(Move move) {
        try {
            if (happens(move)) {
                done.merge(move, 1, Integer::sum);
            }
        } catch (HandoverRefused | MergeRefused | TrashRefused | SeatTaken | NetworkRefused no) {
            refused.merge(move, 1, Integer::sum);
        } catch (RuntimeException | AssertionError broke) {
            broken.putIfAbsent(move, said(broke));
        }
    }

    private boolean happens(Move move) {
        return switch (move) {
            case SUCCESSION -> seats.handOver(Outcome.SUCCESSOR);
            case INTERIM -> seats.handOver(Outcome.INTERIM);
            case DEPARTURE_FROM_SEAT -> seats.handOver(Outcome.NOBODY);
            case UNDONE_HANDOVER -> seats.undoHandover();
            case ARRIVAL -> people.arrive();
            case DEPARTURE -> people.leave();
            case RETURN -> people.comeBackToTheSame();
            case VERIFICATION -> people.verify();
            case NEW_ADDRESS -> people.changeAddress();
            case NEW_NAME -> people.rename();
            case MERGE -> people.merge();
            case UNDONE_MERGE -> people.undoMerge();
            case TRASH -> people.throwAway();
            case RESTORE -> people.restore();
            case OPPOSITION -> people.oppose();
            case ACCEPTANCE -> people.acceptAgain();
            case SUSPENSION -> people.suspend();
            case RESUMPTION -> people.resume();
            case MARK -> seats.mark();
            case SECOND_HOLDER -> seats.takeHeldSeat();
            case ORGANISATION_RENAMED -> places.rename();
            case ORGANISATIONS_MERGED -> places.merge();
            case EXCEPTION -> places.except();
            case EXCEPTION_REMOVED -> places.removeException();
        };
    }

    private String said(Throwable broke) {
        var text = new StringWriter();
        broke.printStackTrace(new PrintWriter(text));
        return world.today() + " " + text;
    }

    /** Moves that neither succeeded nor were refused for a reason, the first of each kind. */
    Map<Move, String> broken() {
        return broken;
    }

    Map<Move, Integer> done() {
        return done;
    }

    int count() {
        return done.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        return count() + " moves: " + done + ", refused: " + refused;
    }
}
