package fr.irev.maillage.mailings;

import fr.irev.maillage.shared.WorkingDays;
import fr.irev.maillage.shared.ui.Dates;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * When a mailing is to leave, from what a clock in Paris shows.
 *
 * @param skipped whether the hour does not exist, on the night clocks go forward: an hour later is taken
 * @param unusual whether it lies outside office hours: at night, at the weekend, on a public holiday
 */
public record SendTime(Instant instant, boolean skipped, boolean unusual) {

    private static final int OPENS = 8;
    private static final int CLOSES = 19;

    /** What is meant by this time in Paris; of an hour that comes twice, the first. */
    public static SendTime inParis(LocalDateTime local) {
        var zoned = local.atZone(Dates.PARIS);
        return new SendTime(
                zoned.toInstant(),
                !zoned.toLocalDateTime().equals(local),
                !WorkingDays.isOne(local.toLocalDate()) || local.getHour() < OPENS || local.getHour() >= CLOSES);
    }
}
