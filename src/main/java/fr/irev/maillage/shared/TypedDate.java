package fr.irev.maillage.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * Days as French people type them: {@code 31/01/2027}, {@code 1/1/27}, {@code 31.01.2027}, {@code 31-01-2027},
 * {@code 31012027}, and ISO {@code 2027-01-31}. Two figures of a year mean 1950 to 2049.
 */
public final class TypedDate {

    private static final Pattern FRENCH = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4}|\\d{2})");
    private static final Pattern RUN = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final int TURN = 50; // 27 is 2027, 85 is 1985
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;

    private TypedDate() {}

    /** @throws InvalidDate when the text is no day, or none that exists */
    public static LocalDate parse(String typed) {
        var text = typed.strip();
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(number(iso.group(3)), number(iso.group(2)), number(iso.group(1)));
        }
        var french = FRENCH.matcher(text);
        if (!french.matches()) {
            french = RUN.matcher(text);
            if (!french.matches()) {
                throw new InvalidDate(InvalidDate.Problem.UNREADABLE, 0, 0, 0);
            }
        }
        var year = number(french.group(3));
        if (french.group(3).length() == 2) {
            year += year < TURN ? 2000 : 1900;
        }
        return day(number(french.group(1)), number(french.group(2)), year);
    }

    private static LocalDate day(int day, int month, int year) {
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            throw new InvalidDate(InvalidDate.Problem.UNREADABLE, day, month, year);
        }
        if (year < EARLIEST || year > LATEST) {
            throw new InvalidDate(InvalidDate.Problem.TOO_FAR, day, month, year);
        }
        try {
            return YearMonth.of(year, month).atDay(day);
        } catch (DateTimeException e) {
            throw new InvalidDate(InvalidDate.Problem.NO_SUCH_DAY, day, month, year);
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
