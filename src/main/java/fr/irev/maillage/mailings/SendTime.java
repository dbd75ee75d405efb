package fr.irev.maillage.mailings;

import fr.irev.maillage.shared.ui.Dates;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * When a mailing is to leave, from what a clock in Paris shows.
 *
 * @param skipped whether the hour does not exist, on the night clocks go forward: an hour later is taken
 * @param unusual whether it lies outside office hours
 */
public record SendTime(Instant instant, boolean skipped, boolean unusual) {

    private static final int OPENS = 8;
    private static final int CLOSES = 19;

    /** What is meant by this time in Paris; of an hour that comes twice, the first. */
    public static SendTime inParis(LocalDateTime local) {
        var zoned = local.atZone(Dates.PARIS);
        var day = local.getDayOfWeek();
        return new SendTime(
                zoned.toInstant(),
                !zoned.toLocalDateTime().equals(local),
                day == DayOfWeek.SATURDAY
                        || day == DayOfWeek.SUNDAY
                        || local.getHour() < OPENS
                        || local.getHour() >= CLOSES);
    }
}
