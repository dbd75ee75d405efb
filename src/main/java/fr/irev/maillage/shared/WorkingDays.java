package fr.irev.maillage.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** Days on which an office is open in France: neither a weekend nor a public holiday. */
public final class WorkingDays {

    /** Public holidays with a fixed date (code du travail, article L3133-1). */
    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    private static final Set<Integer> AFTER_EASTER = Set.of(1, 39, 50); // Monday, Ascension, Whit Monday

    private WorkingDays() {}

    /** The first working day after this one. */
    public static LocalDate after(LocalDate day) {
        var next = day.plusDays(1);
        while (!isOne(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** Whether offices are open on this day. */
    public static boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !FIXED.contains(MonthDay.from(day))
                && AFTER_EASTER.stream()
                        .noneMatch(days -> easter(day.getYear()).plusDays(days).equals(day));
    }

    /** The Gregorian computus as Meeus gives it. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
