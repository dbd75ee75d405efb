package fr.irev.maillage.events;

import org.jspecify.annotations.Nullable;

/**
 * How full an event is.
 *
 * @param offered how many places there are; null when there is no limit
 * @param taken places confirmed, offered or held
 * @param waiting people on the waiting list
 * @param declined people who said not to come
 */
public record Places(@Nullable Integer offered, int taken, int waiting, int declined) {

    /** Places left; null when there is no limit. */
    public @Nullable Integer left() {
        return offered == null ? null : Math.max(0, offered - taken);
    }

    /** Whether whoever says yes now joins the waiting list. */
    public boolean full() {
        return offered != null && taken >= offered;
    }
}
