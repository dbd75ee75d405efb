package fr.irev.maillage.directory.merging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A merge that stands.
 *
 * @param absorbedName whose sheet went into this one
 * @param mergedBy a login
 * @param undoableUntil missing when it cannot be undone any more
 */
public record DoneMerge(
        long id,
        String absorbedName,
        Instant mergedAt,
        String mergedBy,
        @Nullable Instant undoableUntil) {}
