package fr.irev.maillage.shared.ui;

import fr.irev.maillage.shared.AsOf;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Dates, times and numbers as the house writes them: « jeu. 9 avril 2026 », « 10:42 », « 1 842 »; times in Paris. */
public final class Dates {

    /** The zone of everybody who reads us. */
    public static final ZoneId PARIS = AsOf.PARIS;

    private static final DateTimeFormatter DAY = written("EEE");
    private static final DateTimeFormatter LONG_DAY = written("EEEE");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.FRENCH);

    private Dates() {}

    /** The first of a month is « 1er », the other days are bare numbers. */
    private static DateTimeFormatter written(String weekday) {
        var days = LongStream.rangeClosed(1, 31)
                .boxed()
                .collect(Collectors.toMap(day -> day, day -> day == 1 ? "1er" : Long.toString(day)));
        return new DateTimeFormatterBuilder()
                .appendPattern(weekday + " ")
                .appendText(ChronoField.DAY_OF_MONTH, days)
                .appendPattern(" MMMM yyyy")
                .toFormatter(Locale.FRENCH);
    }

    /** « jeu. 9 avril 2026 », « ven. 1er janvier 2027 ». */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** « jeudi 9 avril 2026 », for letters. */
    public static String longDay(LocalDate day) {
        return LONG_DAY.format(day);
    }

    /** « 09/04/2026 », for columns; empty for a missing day. */
    public static String shortDay(@Nullable LocalDate day) {
        return day == null ? "" : SHORT.format(day);
    }

    /** « jeu. 9 avril 2026 à 10:42 », in Paris. */
    public static String moment(Instant instant) {
        var local = instant.atZone(PARIS);
        return DAY.format(local) + " à " + TIME.format(local);
    }

    /** « 10:42 », in Paris, where the day is said beside it. */
    public static String time(Instant instant) {
        return TIME.format(instant.atZone(PARIS));
    }

    /** « 09/04/2026 10:42 », in Paris, for columns; empty for a missing instant. */
    public static String shortMoment(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        var local = instant.atZone(PARIS);
        return SHORT.format(local) + " " + TIME.format(local);
    }

    /** « 1 842 », with a narrow no-break space. */
    public static String number(long value) {
        return NumberFormat.getIntegerInstance(Locale.FRENCH).format(value);
    }
}
