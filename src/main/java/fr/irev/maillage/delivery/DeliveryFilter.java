package fr.irev.maillage.delivery;

import java.util.Set;

/**
 * Which lines of a ledger to show.
 *
 * @param text beginning of a name or an address; empty for all
 * @param states empty for all
 */
public record DeliveryFilter(String text, Set<DeliveryState> states) {

    /** Every line. */
    public static final DeliveryFilter ALL = new DeliveryFilter("", Set.of());

    public DeliveryFilter {
        text = text.strip();
        states = Set.copyOf(states);
    }
}
