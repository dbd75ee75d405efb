package fr.irev.maillage.directory.seats.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.directory.seats.SeatRow;
import fr.irev.maillage.directory.seats.SeatState;
import fr.irev.maillage.directory.seats.SeatTask;
import fr.irev.maillage.directory.seats.SeatTasks;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The task of a seat that asks for somebody: what it is, and the button to give it or to change it. */
@SpringComponent
class SeatTaskAction implements SeatAction {

    private final SeatTasks tasks;
    private final Clock clock;

    SeatTaskAction(SeatTasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public Optional<Component> action(SeatRow seat, Runnable reload) {
        boolean settled = seat.state() == SeatState.POURVU || seat.state() == SeatState.SANS_OBJET;
        if (!CurrentUser.holds(Roles.GESTION) || settled && seat.task() == null) {
            return Optional.empty();
        }
        var button = new Button(
                Texts.text(seat.task() == null ? "seats.task.new" : "seats.task.open"),
                click -> new SeatTaskDialog(tasks, seat, reload).open());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(Texts.text("seats.task.label", SeatCards.label(seat) + ", " + seat.ownerName()));
        return Optional.of(button);
    }

    @Override
    public List<Component> notices(SeatRow seat, Runnable reload) {
        var task = seat.task();
        return task == null ? List.of() : List.of(said(seat, task));
    }

    private Component said(SeatRow seat, SeatTask task) {
        var line = new Div(new Span(Texts.text("seats.task.said", task.note())), new Div(who(task)));
        if (seat.state() == SeatState.POURVU) {
            line.add(new Div(Texts.text("seats.task.held")));
        }
        return line;
    }

    /** « animation, avant le 21/12/2026 », or that both are still to be settled. */
    Span who(SeatTask task) {
        var who = task.assignee().isBlank() ? Texts.text("seats.task.nobody") : task.assignee();
        var words = task.dueOn() == null ? who : Texts.text("seats.task.until", who, Dates.shortDay(task.dueOn()));
        boolean late = task.isLate(OpenMandates.today(clock));
        var said = new Span(late ? Texts.text("seats.task.late", words) : words);
        said.addClassName(late ? "task-late" : "muted");
        return said;
    }
}
