package fr.irev.maillage.shell;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * So many requests a minute for each address: a budget that fills evenly and may be spent at once. Kept in the memory of each
 * instance, since it protects and decides nothing: whoever is counted anew after a restart has lost nothing. Of the addresses
 * only the latest are remembered, so that no number of them fills the memory.
 */
final class RequestBudgets {

    private static final int MOST_ADDRESSES = 10_000; // about a megabyte

    private final Clock clock;
    private final int perMinute;
    private final Map<String, Budget> budgets = new LinkedHashMap<>(64, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Budget> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    private record Budget(double left, long at) {}

    /** @param perMinute how many each address may make within a minute, at once or spread */
    RequestBudgets(Clock clock, int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /** Spends one; answers how long to wait when there is none left, and spends nothing then. */
    synchronized Optional<Duration> spend(String address) {
        var wait = wait(address);
        if (wait.isEmpty()) {
            var now = now(address);
            budgets.put(address, new Budget(now.left() - 1, now.at()));
        }
        return wait;
    }

    /** How long to wait until there is one again; empty when there is one now. */
    synchronized Optional<Duration> wait(String address) {
        var now = now(address);
        if (now.left() >= 1) {
            return Optional.empty();
        }
        budgets.put(address, now);
        return Optional.of(untilOne(now));
    }

    synchronized int addresses() {
        return budgets.size();
    }

    private Budget now(String address) {
        long now = clock.millis();
        var before = budgets.get(address);
        if (before == null) {
            return new Budget(perMinute, now);
        }
        double filled = Math.max(0, now - before.at()) * perMinute / 60_000.0; // a clock set back fills nothing
        return new Budget(Math.min(perMinute, before.left() + filled), now);
    }

    private Duration untilOne(Budget budget) {
        return Duration.ofMillis((long) Math.ceil((1 - budget.left()) * 60_000 / perMinute));
    }
}
