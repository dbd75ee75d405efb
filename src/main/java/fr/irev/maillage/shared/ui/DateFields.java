package fr.irev.maillage.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.binder.ValueContext;
import fr.irev.maillage.shared.InvalidDate;
import fr.irev.maillage.shared.TypedDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Fields for a day: typed as French people do, {@code jj/mm/aaaa} or shorter, or chosen in a calendar that begins on Monday. */
public final class DateFields {

    private static final List<String> MONTHS = List.of(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre");

    private DateFields() {}

    /** A field for one day. What cannot be read stays in the field, with the reason beside it. */
    public static DatePicker day(String label) {
        var field = new DatePicker(label);
        field.setLocale(Locale.FRANCE);
        field.setI18n(new DatePickerI18n()
                .setDateFormats("dd/MM/yyyy", "d/M/yyyy")
                .setMonthNames(MONTHS)
                .setWeekdays(List.of("dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"))
                .setWeekdaysShort(List.of("dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."))
                .setFirstDayOfWeek(1)
                .setToday(Texts.text("shared.date.today"))
                .setCancel(Texts.text("shared.cancel"))
                .setBadInputErrorMessage(Texts.text("shared.date.UNREADABLE")));
        field.setFallbackParser(DateFields::read);
        field.setHelperText(Texts.text("shared.date.format"));
        // Whoever types or tabs through is not caught in the calendar; its button, or the arrow down, opens it.
        field.setAutoOpen(false);
        return field;
    }

    private static Result<LocalDate> read(String typed) {
        try {
            return Result.ok(TypedDate.parse(typed));
        } catch (InvalidDate e) {
            return Result.error(sentence(e));
        }
    }

    /** Why what was typed is no day; nothing when it is one, or when nothing was typed. */
    public static String problem(DatePicker field) {
        var answer = field.getDefaultValidator().apply(field.getValue(), new ValueContext(new Binder<>(), field));
        return answer.isError() ? answer.getErrorMessage() : "";
    }

    /** Whether what was typed is a day, or nothing was typed; otherwise the field says why not. */
    public static boolean readable(DatePicker field) {
        var problem = problem(field);
        field.setInvalid(!problem.isEmpty());
        if (!problem.isEmpty()) {
            field.setErrorMessage(problem);
        }
        return problem.isEmpty();
    }

    /** « Le 31 février n’existe pas. » */
    public static String sentence(InvalidDate refused) {
        return switch (refused.problem()) {
            case NO_SUCH_DAY ->
                Texts.text(
                        "shared.date.NO_SUCH_DAY",
                        refused.day() == 1 ? "1er" : Integer.toString(refused.day()),
                        MONTHS.get(refused.month() - 1));
            case UNREADABLE, TOO_FAR -> Texts.of("shared.date", refused.problem());
        };
    }
}
