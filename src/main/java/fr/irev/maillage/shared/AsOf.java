package fr.irev.maillage.shared;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * « À la date du … »: the day of which a read tells, beside the day on which it is asked; both where the readers are. A read as
 * of today is the read without a date.
 */
public record AsOf(LocalDate day, LocalDate today) implements Serializable {

    /** The zone of everybody who reads us. */
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Of today, which is how everything is read unless another day is asked for. */
    public static AsOf today(Clock clock) {
        var today = LocalDate.now(clock.withZone(PARIS));
        return new AsOf(today, today);
    }

    /** The same reader, another day. */
    public AsOf on(LocalDate other) {
        return new AsOf(other, today);
    }

    /** Whether the world is told as it is; only then can it be changed. */
    public boolean isToday() {
        return day.equals(today);
    }

    /** Records made at this instant or later are not told: none, unless the day is past. */
    public Instant end() {
        return isPast() ? day.plusDays(1).atStartOfDay(PARIS).toInstant() : Instant.MAX;
    }

    /** Whether the world is told as it was: what began later did not exist. */
    public boolean isPast() {
        return day.isBefore(today);
    }
}
