package fr.irev.maillage.mailings.rhythm;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * When the letter leaves each month, on a clock in Paris.
 *
 * @param week 1 to 4: which of the month's Mondays, Tuesdays…; {@link #LAST} for the last
 * @param day Monday to Friday
 * @param time to the minute
 * @param daysBefore days between the beginning of the draft and its departure, 0 to 28
 * @throws IllegalArgumentException outside these limits
 */
public record LetterRhythm(int week, DayOfWeek day, LocalTime time, int daysBefore) {

    /** The last such day of the month, be it the fourth or the fifth. */
    public static final int LAST = 5;

    /** The longest time to write a letter, in days: a draft is begun after the letter before has left. */
    public static final int EARLIEST = 28;

    public LetterRhythm {
        if (week < 1 || week > LAST || day.compareTo(DayOfWeek.FRIDAY) > 0 || daysBefore < 0 || daysBefore > EARLIEST) {
            throw new IllegalArgumentException(
                    "Not a rhythm: " + week + " " + day + ", " + daysBefore + " days before");
        }
    }

    /** When the letter of a month leaves. */
    public LocalDateTime departure(YearMonth month) {
        var first = month.atDay(1);
        var date = week == LAST
                ? first.with(TemporalAdjusters.lastInMonth(day))
                : first.with(TemporalAdjusters.dayOfWeekInMonth(week, day));
        return date.atTime(time);
    }

    /** The first departure that is not before this moment. */
    public LocalDateTime next(LocalDateTime now) {
        var thisMonth = departure(YearMonth.from(now));
        return thisMonth.isBefore(now) ? departure(YearMonth.from(now).plusMonths(1)) : thisMonth;
    }
}
