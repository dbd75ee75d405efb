package fr.irev.maillage.mailings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import fr.irev.maillage.mailings.rhythm.LetterRhythm;
import fr.irev.maillage.mailings.rhythm.LetterRhythms;
import fr.irev.maillage.mailings.rhythm.RhythmWords;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.StateMark;
import fr.irev.maillage.shared.ui.Texts;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.stream.IntStream;

/** Chooses when the letter leaves each month, or that nobody calls for it. */
class RhythmDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final LetterRhythm PROPOSED = new LetterRhythm(1, DayOfWeek.TUESDAY, LocalTime.of(10, 0), 10);

    private final transient LetterRhythms rhythms;
    private final transient Runnable done;
    private final Select<Integer> week = new Select<>();
    private final Select<DayOfWeek> day = new Select<>();
    private final TimePicker time = new TimePicker(Texts.text("mailings.rhythm.time"));
    private final Select<Integer> before = new Select<>();
    private final Div refusal = new Div();

    RhythmDialog(LetterRhythms rhythms, Runnable done) {
        this.rhythms = rhythms;
        this.done = done;
        setHeaderTitle(Texts.text("mailings.rhythm.title"));
        setWidth("min(34rem, 100%)");
        setCloseOnOutsideClick(false); // what was typed is not lost by a click beside it
        week.setLabel(Texts.text("mailings.rhythm.week"));
        week.setItems(IntStream.rangeClosed(1, LetterRhythm.LAST).boxed().toList());
        week.setItemLabelGenerator(RhythmWords::week);
        day.setLabel(Texts.text("mailings.rhythm.day"));
        day.setItems(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
        day.setItemLabelGenerator(RhythmWords::day);
        time.setStep(Duration.ofMinutes(30));
        time.setLocale(Locale.FRANCE);
        before.setLabel(Texts.text("mailings.rhythm.before"));
        before.setItems(IntStream.rangeClosed(0, LetterRhythm.EARLIEST).boxed().toList());
        before.setItemLabelGenerator(days -> Texts.text("mailings.rhythm.before.item", days));
        refusal.getElement().setAttribute("role", "alert");
        var chosen = rhythms.current();
        fill(chosen.orElse(PROPOSED));
        var fields = new Div(week, day, time, before, refusal);
        fields.addClassName("dialog-fields");
        add(new Paragraph(Texts.text("mailings.rhythm.intro")), fields);
        if (chosen.isPresent()) {
            getFooter().add(new Button(Texts.text("mailings.rhythm.stop"), click -> stop()));
        }
        var save = new Button(Texts.text("mailings.rhythm.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.text("shared.cancel"), click -> close()), save);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                week.focus();
            }
        });
    }

    private void fill(LetterRhythm rhythm) {
        week.setValue(rhythm.week());
        day.setValue(rhythm.day());
        time.setValue(rhythm.time());
        before.setValue(rhythm.daysBefore());
    }

    private void save() {
        refusal.removeAll();
        var at = time.getValue();
        if (week.isEmpty() || day.isEmpty() || before.isEmpty() || at == null) {
            refusal.add(new StateMark(StateMark.Tone.BAD, Texts.text("mailings.rhythm.incomplete")));
            return;
        }
        var rhythm = new LetterRhythm(week.getValue(), day.getValue(), at, before.getValue());
        rhythms.choose(rhythm);
        finish(Texts.text("mailings.rhythm.chosen", RhythmWords.of(rhythm)));
    }

    private void stop() {
        rhythms.stop();
        finish(Texts.text("mailings.rhythm.stopped"));
    }

    private void finish(String said) {
        close();
        Notices.done(said);
        done.run();
    }
}
