package fr.irev.maillage.delivery.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a copy that was put off is tried again: soon, then ever less often, for two days. */
final class RetrySchedule {

    /** How long a copy is tried before it counts as failed. */
    static final Duration PATIENCE = Duration.ofHours(48);

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(8));

    private RetrySchedule() {}

    /**
     * The moment of the next attempt; empty when patience is at its end.
     *
     * @param attempts how many were made, this one included
     * @param first when the first was made
     */
    static Optional<Instant> next(int attempts, Instant first, Instant now) {
        var wait = WAITS.get(Math.min(Math.max(attempts, 1), WAITS.size()) - 1);
        var next = now.plus(wait);
        return next.isAfter(first.plus(PATIENCE)) ? Optional.empty() : Optional.of(next);
    }
}
