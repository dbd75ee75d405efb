package fr.irev.maillage.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.Locale;

/** The words of date fields, in French, and the short ways of typing a date that they understand. */
public final class Calendars {

    private Calendars() {}

    /** Words and formats for every field that takes a date: « 9/4/2026 », « 09/04/26 » or the calendar. */
    public static DatePickerI18n french() {
        var symbols = DateFormatSymbols.getInstance(Locale.FRENCH);
        return new DatePickerI18n()
                .setMonthNames(Arrays.asList(symbols.getMonths()).subList(0, 12))
                .setWeekdays(Arrays.asList(symbols.getWeekdays()).subList(1, 8))
                .setWeekdaysShort(Arrays.asList(symbols.getShortWeekdays()).subList(1, 8))
                .setFirstDayOfWeek(1)
                .setToday(Texts.text("shared.today"))
                .setCancel(Texts.text("shared.cancel"))
                .setDateFormats("dd/MM/yyyy", "d/M/yyyy", "d/M/yy", "yyyy-MM-dd")
                .setBadInputErrorMessage(Texts.text("shared.date.invalid"));
    }
}
