package fr.irev.maillage.audiences;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A saved audience.
 *
 * @param owner login of whoever made it
 * @param lastUsedAt when a mailing was last released to it
 * @param version to be given back when it is changed
 */
public record AudienceSheet(
        AudienceId id,
        String name,
        Criterion rule,
        String owner,
        boolean archived,
        @Nullable Instant lastUsedAt,
        long version) {}
