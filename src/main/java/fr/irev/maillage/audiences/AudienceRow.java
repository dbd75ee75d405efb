package fr.irev.maillage.audiences;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A saved audience as a list shows it.
 *
 * @param sentence the rule in French
 * @param recipients addresses it reaches today, were it an invitation
 * @param lastUsedAt when a mailing was last released to it
 */
public record AudienceRow(
        AudienceId id,
        String name,
        String sentence,
        int recipients,
        String owner,
        @Nullable Instant lastUsedAt,
        long version) {}
