package fr.irev.maillage.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.directory.MandateSheet;
import fr.irev.maillage.directory.PersonService;
import fr.irev.maillage.directory.SeatTaken;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.ui.DateFields;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Asks for the last day of a mandate and closes it; can be taken back at once. */
@SpringComponent
class MandateClosing {

    private final PersonService people;
    private final Clock clock;

    MandateClosing(PersonService people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    void ask(String person, MandateSheet mandate, Runnable done) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(Texts.text("people.close.title"));
        dialog.setWidth("min(34rem, 100%)");
        dialog.setCloseOnOutsideClick(false); // what was typed is not lost by a click beside it
        dialog.add(new Paragraph(Texts.text("people.close.lead", mandate.label(), mandate.organisationName(), person)));
        var day = DateFields.day(Texts.text("people.close.day"));
        day.setValue(AsOf.today(clock).day());
        day.setRequiredIndicatorVisible(true);
        dialog.add(day);
        var close = new Button(Texts.text("people.mandate.close"), click -> {
            var problem = problem(day.getValue(), DateFields.problem(day), mandate);
            if (!problem.isEmpty()) {
                refuse(day, problem);
                return;
            }
            problem = close(mandate, day.getValue(), done);
            if (!problem.isEmpty()) {
                refuse(day, problem);
                return;
            }
            dialog.close();
        });
        close.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(Texts.text("shared.cancel"), click -> dialog.close()), close);
        dialog.open();
        day.focus();
    }

    private static String problem(
            @org.jspecify.annotations.Nullable LocalDate day, String unreadable, MandateSheet mandate) {
        if (!unreadable.isEmpty()) {
            return unreadable;
        }
        if (day == null) {
            return Texts.text("people.close.day.missing");
        }
        var start = mandate.held().start();
        return start != null && day.isBefore(start)
                ? Texts.text("people.mandate.backwards", Dates.shortDay(day), Dates.shortDay(start))
                : "";
    }

    private static void refuse(DatePicker day, String problem) {
        day.setInvalid(true);
        day.setErrorMessage(problem);
        day.focus();
    }

    /** Closes it, or says why that cannot be. */
    private String close(MandateSheet mandate, LocalDate day, Runnable done) {
        try {
            people.closeMandate(mandate.id(), mandate.version(), day);
        } catch (SeatTaken e) {
            return taken(e);
        } catch (OptimisticLockingFailureException | NoSuchElementException e) {
            return Texts.text("people.close.meanwhile");
        }
        Notices.done(Texts.text("people.close.done", Dates.day(day)), () -> {
            try {
                people.reopenMandate(mandate.id(), day, mandate.held().end());
            } catch (SeatTaken e) {
                Notices.problem(taken(e));
            } catch (OptimisticLockingFailureException | NoSuchElementException e) {
                Notices.problem(Texts.text("people.close.meanwhile"));
            }
            done.run();
        });
        done.run();
        return "";
    }

    private static String taken(SeatTaken taken) {
        return Texts.text("people.mandate.seat.taken", taken.name(), MandateCard.held(taken.held()));
    }
}
