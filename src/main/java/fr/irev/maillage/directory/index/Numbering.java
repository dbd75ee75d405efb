package fr.irev.maillage.directory.index;

import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gives things numbers from 1 on, which take four bytes and can be looked up in a set of bits, whatever they are called
 * elsewhere. They mean something to one index only.
 */
final class Numbering<T> {

    private final Map<T, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();

    int of(T thing) {
        return numbers.computeIfAbsent(thing, unknown -> last.incrementAndGet());
    }

    /** The numbers of those that have one. */
    BitSet known(Collection<T> things) {
        var known = new BitSet(last.get() + 1);
        for (var thing : things) {
            var number = numbers.get(thing);
            if (number != null) {
                known.set(number);
            }
        }
        return known;
    }
}
