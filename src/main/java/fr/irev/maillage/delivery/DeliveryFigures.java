package fr.irev.maillage.delivery;

import java.util.Map;

/** How many copies of a mailing are in each state; together they are the recipients frozen at release. */
public record DeliveryFigures(Map<DeliveryState, Integer> counts) {

    public DeliveryFigures {
        counts = Map.copyOf(counts);
    }

    /** Copies in the state. */
    public int of(DeliveryState state) {
        return counts.getOrDefault(state, 0);
    }

    /** All recipients. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Those to which nothing more happens by itself. */
    public int settled() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().isFinal())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Those that may still leave. */
    public int remaining() {
        return total() - settled();
    }
}
