package fr.irev.maillage.directory.handover.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import fr.irev.maillage.directory.HandoverRefused;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.PeopleLookup;
import fr.irev.maillage.directory.SimilarPeople;
import fr.irev.maillage.directory.handover.Arrival;
import fr.irev.maillage.directory.handover.HandoverOrder;
import fr.irev.maillage.directory.handover.Outcome;
import fr.irev.maillage.directory.handover.SeatHandovers;
import fr.irev.maillage.directory.handover.SeatOccupant;
import fr.irev.maillage.directory.handover.SeatToHandOver;
import fr.irev.maillage.shared.ui.DateFields;
import fr.irev.maillage.shared.ui.Texts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** « Passation »: who leaves when, what comes then, and what that will do, said before it is done. */
class HandoverDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** What is done with a handover that was recorded, and with what was said of its message of welcome, perhaps nothing. */
    interface Done {
        void accept(long handover, String welcome);
    }

    private final transient SeatHandovers handovers;
    private final transient SeatToHandOver seat;
    private final transient Done done;
    private final Select<SeatOccupant> leaving = new Select<>();
    private final DatePicker lastDay = DateFields.day("");
    private final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>(Texts.text("handover.outcome"));
    private final SuccessorFields successor;
    private final WelcomeFields welcome;
    private final Div what = new Div();

    HandoverDialog(
            SeatHandovers handovers,
            PeopleLookup people,
            SimilarPeople similar,
            SeatToHandOver seat,
            @Nullable MandateId from,
            Done done) {
        this.handovers = handovers;
        this.seat = seat;
        this.done = done;
        this.successor = new SuccessorFields(people, similar, this::foretell);
        this.welcome = new WelcomeFields(this::foretell);
        setHeaderTitle(Texts.text("handover.title", seat.title()));
        setWidth("min(46rem, 100%)");
        setCloseOnOutsideClick(false); // what was typed is not lost by a click beside it
        var body = new Div();
        body.addClassName("handover");
        departure(from, body);
        outcomes(body);
        body.add(successor, welcome);
        what.getElement().setAttribute("aria-live", "polite");
        body.add(new H3(Texts.text("handover.what")), what);
        add(body);
        var save = new Button(Texts.text("handover.do"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.text("shared.cancel"), click -> close()), save);
        successor.propose(seat.occupants().isEmpty() ? seat.today() : seat.nextWorkingDay());
        foretell();
    }

    @Override
    public void open() {
        super.open();
        if (seat.occupants().isEmpty()) {
            outcome.getElement().callJsFunction("focus");
        } else {
            lastDay.focus();
        }
    }

    private void departure(@Nullable MandateId from, Div body) {
        if (seat.occupants().isEmpty()) {
            body.add(new Paragraph(Texts.text("handover.vacant")));
            welcome.propose(seat.place());
            return;
        }
        leaving.setLabel(Texts.text("handover.leaving"));
        leaving.setItems(seat.occupants());
        leaving.setItemLabelGenerator(
                one -> one == null ? "" : one.interim() ? Texts.text("seats.holder.interim", one.name()) : one.name());
        leaving.setVisible(seat.occupants().size() > 1);
        leaving.addValueChangeListener(change -> leaver().ifPresent(this::say));
        leaving.setValue(seat.occupants().stream()
                .filter(one -> one.mandate().equals(from))
                .findFirst()
                .orElse(seat.occupants().getFirst()));
        lastDay.setRequiredIndicatorVisible(true);
        lastDay.setManualValidation(true);
        lastDay.setHelperText(Texts.text("handover.lastDay.help"));
        lastDay.addValueChangeListener(change -> foretell());
        body.add(leaving, lastDay);
    }

    /** An end that was announced is proposed, otherwise today. */
    private void say(SeatOccupant one) {
        lastDay.setLabel(Texts.text("handover.lastDay", one.name()));
        welcome.propose(one.name());
        lastDay.setValue(one.endsOn() == null ? seat.today() : one.endsOn());
        foretell();
    }

    private void outcomes(Div body) {
        var possible =
                seat.occupants().isEmpty() ? List.of(Outcome.SUCCESSOR, Outcome.INTERIM) : List.of(Outcome.values());
        outcome.setItems(possible);
        outcome.setItemLabelGenerator(value -> Texts.of("handover.outcome", value));
        outcome.setValue(Outcome.SUCCESSOR);
        outcome.setRequiredIndicatorVisible(true);
        outcome.addValueChangeListener(change -> {
            successor.show(change.getValue());
            foretell();
        });
        successor.show(Outcome.SUCCESSOR);
        body.add(outcome);
    }

    private Optional<SeatOccupant> leaver() {
        return Optional.ofNullable(leaving.getValue());
    }

    /** What was filled in, nothing while something is missing or wrong. */
    private Optional<HandoverOrder> read(boolean tell) {
        var leaver = leaver();
        var problem = leaver.isEmpty() ? "" : dayProblem();
        if (tell || problem.isEmpty()) {
            lastDay.setInvalid(!problem.isEmpty());
            lastDay.setErrorMessage(problem);
        }
        Optional<Arrival> arrival = outcome.getValue() == Outcome.NOBODY ? Optional.empty() : successor.read(tell);
        boolean welcomed = welcome.check(tell);
        if (!problem.isEmpty() || outcome.getValue() != Outcome.NOBODY && arrival.isEmpty() || !welcomed) {
            return Optional.empty();
        }
        return Optional.of(new HandoverOrder(
                seat.seat(),
                leaver.orElse(null),
                leaver.isEmpty() ? null : lastDay.getValue(),
                outcome.getValue(),
                arrival.orElse(null),
                welcome.wish()));
    }

    private String dayProblem() {
        var unreadable = DateFields.problem(lastDay);
        return !unreadable.isEmpty() || !lastDay.isEmpty() ? unreadable : Texts.text("handover.day.missing");
    }

    private void foretell() {
        what.removeAll();
        welcome.offer(successor.newcomer());
        try {
            var order = outcome.isEmpty() ? Optional.<HandoverOrder>empty() : read(false);
            if (order.isEmpty()) {
                var waiting = new Paragraph(Texts.text("handover.what.waiting"));
                waiting.addClassName("muted");
                what.add(waiting);
                return;
            }
            handovers.welcome(order.get()).ifPresent(welcome::show);
            var list = new UnorderedList();
            handovers.foretell(order.get()).forEach(sentence -> list.add(new ListItem(sentence)));
            var likely = successor.likely();
            if (order.get().arrival() != null && !likely.isEmpty()) {
                list.add(new ListItem(Texts.text("handover.likely", likely)));
            }
            what.add(list);
        } catch (HandoverRefused refused) {
            refuse(refused);
        }
    }

    private void refuse(HandoverRefused refused) {
        what.removeAll();
        var sentence = new Paragraph(refused.sentence());
        sentence.addClassName("problem-line");
        sentence.getElement().setAttribute("role", "alert");
        what.add(sentence);
    }

    private void save() {
        var order = read(true);
        if (order.isEmpty()) {
            if (lastDay.isInvalid()) {
                lastDay.focus();
            } else if (!successor.focusWrong()) {
                welcome.focusWrong();
            }
            return;
        }
        try {
            var said = handovers.foretellWelcome(order.get());
            long handover = handovers.handOver(order.get());
            close();
            done.accept(handover, said);
        } catch (HandoverRefused refused) {
            refuse(refused);
        }
    }
}
