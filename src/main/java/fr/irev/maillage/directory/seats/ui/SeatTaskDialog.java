package fr.irev.maillage.directory.seats.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.directory.seats.SeatRow;
import fr.irev.maillage.directory.seats.SeatTask;
import fr.irev.maillage.directory.seats.SeatTasks;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.ui.DateFields;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Texts;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

/** What is to be done about a seat, by whom, until when; and that it is done. */
class SeatTaskDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient SeatTasks tasks;
    private final transient SeatRow seat;
    private final transient Runnable afterwards;
    private final TextArea note = new TextArea(Texts.text("seats.task.note"));
    private final TextField assignee = new TextField(Texts.text("seats.task.assignee"));
    private final DatePicker dueOn = DateFields.day(Texts.text("seats.task.due"));

    SeatTaskDialog(SeatTasks tasks, SeatRow seat, Runnable afterwards) {
        this.tasks = tasks;
        this.seat = seat;
        this.afterwards = afterwards;
        setHeaderTitle(Texts.text("seats.task.title", SeatCards.label(seat)));
        setWidth("min(34rem, 100%)");
        setCloseOnOutsideClick(false); // what was typed is not lost by a click beside it
        note.setRequiredIndicatorVisible(true);
        note.setMaxLength(SeatTasks.LONGEST_NOTE);
        note.setManualValidation(true);
        assignee.setMaxLength(SeatTasks.LONGEST_ASSIGNEE);
        assignee.setHelperText(Texts.text("seats.task.assignee.help"));
        dueOn.setManualValidation(true);
        var task = seat.task();
        if (task == null) {
            assignee.setValue(CurrentUser.login());
        } else {
            note.setValue(task.note());
            assignee.setValue(task.assignee());
            dueOn.setValue(task.dueOn());
        }
        var fields = new Div(new Paragraph(seat.ownerName()), note, assignee, dueOn);
        fields.addClassName("dialog-fields");
        add(fields);
        var save = new Button(Texts.text("shared.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.text("shared.cancel"), click -> close()));
        if (task != null) {
            getFooter().add(new Button(Texts.text("seats.task.finish"), click -> finish(task)));
        }
        getFooter().add(save);
    }

    @Override
    public void open() {
        super.open();
        note.focus();
    }

    private void save() {
        boolean missing = note.getValue().isBlank();
        note.setInvalid(missing);
        note.setErrorMessage(Texts.text("seats.task.note.missing"));
        boolean readable = DateFields.readable(dueOn);
        if (missing) {
            note.focus();
        } else if (!readable) {
            dueOn.focus();
        }
        if (missing || !readable) {
            return;
        }
        tried(() -> {
            var task = seat.task();
            if (task == null) {
                tasks.open(seat.id(), note.getValue(), assignee.getValue(), dueOn.getValue());
            } else {
                tasks.change(task, note.getValue(), assignee.getValue(), dueOn.getValue());
            }
            Notices.done(Texts.text("seats.task.saved"));
        });
    }

    private void finish(SeatTask task) {
        tried(() -> {
            tasks.finish(task);
            Notices.done(Texts.text("seats.task.finished"), () -> tried(() -> tasks.takeUpAgain(task)));
        });
    }

    private void tried(Runnable change) {
        try {
            change.run();
            close();
            afterwards.run();
        } catch (DuplicateKeyException | OptimisticLockingFailureException meanwhile) {
            Notices.problem(Texts.text("seats.task.conflict")); // what was typed stays in sight
        }
    }
}
