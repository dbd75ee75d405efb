package fr.irev.maillage.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as its page shows it.
 *
 * @param formatLabel French label of the format
 * @param themeLabel French label of the theme, if any
 * @param networkName name of the network, if any
 * @param version to hand back with a change
 */
public record EventSheet(
        EventId id,
        long version,
        EventDetails details,
        EventStatus status,
        String formatLabel,
        @Nullable String themeLabel,
        @Nullable String networkName,
        Places places) {

    public String title() {
        return details.title();
    }

    /** When answers close. */
    public Instant closing() {
        var closesAt = details.closesAt();
        return closesAt == null ? details.startsAt() : closesAt;
    }

    /** Whether it is over. */
    public boolean isPast(Instant now) {
        return !now.isBefore(details.endsAt());
    }

    /** Whether somebody may still say to come. */
    public boolean takesAnswers(Instant now) {
        return status == EventStatus.OPEN && now.isBefore(closing()) && !isPast(now);
    }
}
