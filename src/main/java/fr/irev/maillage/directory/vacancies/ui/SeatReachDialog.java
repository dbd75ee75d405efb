package fr.irev.maillage.directory.vacancies.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.directory.seats.SeatReach;
import fr.irev.maillage.directory.seats.SeatReachService;
import fr.irev.maillage.directory.seats.SeatRow;
import fr.irev.maillage.directory.seats.ui.SeatCards;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.PhoneNumber;
import fr.irev.maillage.shared.ui.AddressSlip;
import fr.irev.maillage.shared.ui.InputProblems;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Texts;
import org.springframework.dao.OptimisticLockingFailureException;

/** How a seat itself is reached: the mailbox and the telephone that stay whoever holds it. */
class SeatReachDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient SeatReachService reaches;
    private final transient SeatRow seat;
    private final transient Runnable afterwards;
    private transient SeatReach read;
    private final TextField email = new TextField(Texts.text("vacancies.reach.email"));
    private final TextField phone = new TextField(Texts.text("vacancies.reach.phone"));

    SeatReachDialog(SeatReachService reaches, SeatRow seat, Runnable afterwards) {
        this.reaches = reaches;
        this.seat = seat;
        this.afterwards = afterwards;
        setHeaderTitle(Texts.text("vacancies.reach.title", SeatCards.label(seat)));
        setWidth("min(34rem, 100%)");
        read = reaches.of(seat.id());
        email.setValue(address(read));
        phone.setValue(number(read));
        email.setManualValidation(true);
        email.setHelperText(Texts.text("vacancies.reach.email.help"));
        phone.setManualValidation(true);
        phone.setHelperText(Texts.text("vacancies.reach.phone.help"));
        var fields = new Div(new Paragraph(Texts.text("vacancies.reach.lead")), email, phone);
        fields.addClassName("dialog-fields");
        add(fields);
        var save = new Button(Texts.text("shared.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.text("shared.cancel"), click -> close()), save);
    }

    @Override
    public void open() {
        super.open();
        email.focus();
    }

    private void save() {
        var problem = email.getValue().isBlank()
                ? ""
                : InputProblems.ofAddress(email.getValue()).orElse("");
        boolean told = tell(email, problem);
        boolean refused = tell(phone, numberProblem(phone.getValue()));
        if (told || refused) {
            (told ? email : phone).focus();
            return;
        }
        AddressSlip.ask(email, read.email() == null ? null : read.email().value(), address -> store());
    }

    private static boolean tell(TextField field, String problem) {
        field.setInvalid(!problem.isEmpty());
        field.setErrorMessage(problem);
        return !problem.isEmpty();
    }

    private static String numberProblem(String typed) {
        try {
            if (!typed.isBlank()) {
                new PhoneNumber(typed);
            }
            return "";
        } catch (IllegalArgumentException unreadable) {
            return Texts.text("shared.phone.invalid");
        }
    }

    /** What was typed stays beside what a colleague wrote; the next save is made on that. */
    private void tellConflict() {
        read = reaches.of(seat.id());
        tell(email, Texts.text("vacancies.reach.conflict", said(address(read)), said(number(read))));
        email.focus();
    }

    private static String said(String value) {
        return value.isEmpty() ? Texts.text("shared.conflict.empty") : value;
    }

    private static String address(SeatReach reach) {
        return reach.email() == null ? "" : reach.email().display();
    }

    private static String number(SeatReach reach) {
        return reach.phone() == null ? "" : reach.phone().display();
    }

    private void store() {
        var said = new SeatReach(
                email.getValue().isBlank() ? null : new EmailAddress(email.getValue()),
                phone.getValue().isBlank() ? null : new PhoneNumber(phone.getValue()));
        try {
            reaches.change(seat.id(), read, said);
        } catch (OptimisticLockingFailureException meanwhile) {
            tellConflict();
            return;
        }
        close();
        Notices.done(Texts.text("vacancies.reach.saved"));
        afterwards.run();
    }
}
