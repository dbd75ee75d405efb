package fr.irev.maillage.directory.index;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The mandates of one person as bytes, and the question whether one of them is all of what is asked. Days are counted from
 * 1970; a day that is not known lies before or after all others.
 */
final class HeldMandates {

    private static final int SIZE = Integer.BYTES * 5;

    /**
     * One of them.
     *
     * @param function the number that the index gave to its code; 0 without one
     * @param seat 0 without one
     */
    record Held(int from, int until, int function, long organisation, long seat) {}

    /**
     * What a mandate must be.
     *
     * @param day on which it is open; any day where missing
     * @param function 0 for any
     * @param ofType the organisations of a type, by the numbers that the index gave, as those below; any where missing
     * @param inside the organisations of a place; any where missing
     * @param seatsInside the seats of the same place: either is enough
     */
    record Asked(
            @Nullable Integer day,
            int function,
            @Nullable BitSet ofType,
            @Nullable BitSet inside,
            @Nullable BitSet seatsInside) {

        boolean by(BytesRef mandates) {
            var bytes = ByteBuffer.wrap(mandates.bytes, mandates.offset, mandates.length);
            while (bytes.hasRemaining()) {
                if (by(bytes.getInt(), bytes.getInt(), bytes.getInt(), bytes.getInt(), bytes.getInt())) {
                    return true;
                }
            }
            return false;
        }

        private boolean by(int from, int until, int held, int organisation, int seat) {
            return (day == null || from <= day && until >= day)
                    && (function == 0 || function == held)
                    && (ofType == null || ofType.get(organisation))
                    && (inside == null
                            || inside.get(organisation)
                            || seat != 0 && seatsInside != null && seatsInside.get(seat));
        }
    }

    private HeldMandates() {}

    static BytesRef bytes(List<Held> mandates, IndexNumbers numbers) {
        var bytes = ByteBuffer.allocate(SIZE * mandates.size());
        for (var held : mandates) {
            bytes.putInt(held.from())
                    .putInt(held.until())
                    .putInt(held.function())
                    .putInt(numbers.organisations().of(held.organisation()))
                    .putInt(held.seat() == 0 ? 0 : numbers.seats().of(held.seat()));
        }
        return new BytesRef(bytes.array());
    }

    static int from(@Nullable LocalDate day) {
        return day == null ? Integer.MIN_VALUE : day(day);
    }

    static int until(@Nullable LocalDate day) {
        return day == null ? Integer.MAX_VALUE : day(day);
    }

    static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    /** Both days of a mandate in one number. */
    static long span(int from, int until) {
        return (long) from << Integer.SIZE | until & 0xffff_ffffL;
    }

    static boolean open(long span, int day) {
        return (int) (span >> Integer.SIZE) <= day && (int) span >= day;
    }
}
