package fr.irev.maillage.shared.ui;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates, times and numbers as the house writes them: « jeu. 9 avril 2026 », « 10:42 », « 1 842 »; times in Paris. */
public final class Dates {

    /** The zone of everybody who reads us. */
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.FRENCH);

    private Dates() {}

    /** « jeu. 9 avril 2026 ». */
    public static String day(LocalDate day) {
        return DAY.format(day);
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
