package fr.irev.maillage.delivery;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Instants as the database keeps them: date and time in UTC. */
public final class Utc {

    private Utc() {}

    public static LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    public static @Nullable LocalDateTime atOrNull(@Nullable Instant instant) {
        return instant == null ? null : at(instant);
    }

    public static @Nullable Instant instant(@Nullable LocalDateTime at) {
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    /** As {@link #instant}, for a column that is never empty. */
    public static Instant required(@Nullable LocalDateTime at) {
        return Objects.requireNonNull(at).toInstant(ZoneOffset.UTC);
    }
}
