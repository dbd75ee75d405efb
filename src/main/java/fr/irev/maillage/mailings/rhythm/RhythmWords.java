package fr.irev.maillage.mailings.rhythm;

import fr.irev.maillage.shared.ui.Texts;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** The rhythm of the letter and its months, in words. */
public final class RhythmWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.FRENCH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);

    private RhythmWords() {}

    /** « le 1er mardi du mois à 10:00 ». */
    public static String of(LetterRhythm rhythm) {
        return Texts.text("mailings.rhythm.words", week(rhythm.week()), day(rhythm.day()), time(rhythm.time()));
    }

    /** « 1er », « dernier ». */
    public static String week(int week) {
        return Texts.text("mailings.rhythm.week." + week);
    }

    /** « mardi ». */
    public static String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.FRENCH);
    }

    /** « décembre 2026 ». */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** « de décembre 2026 », « d’avril 2027 ». */
    public static String ofMonth(YearMonth month) {
        var words = month(month);
        return ("aoâéè".indexOf(words.charAt(0)) >= 0 ? "d’" : "de ") + words;
    }

    private static String time(LocalTime time) {
        return TIME.format(time);
    }
}
