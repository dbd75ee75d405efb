package fr.irev.maillage.shared.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.InvalidEmailAddress;
import fr.irev.maillage.shared.MailProviders;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks, before an address is kept that looks like a slip of the finger, whether another one was meant. */
public final class AddressSlip {

    private AddressSlip() {}

    /**
     * Goes on with the address that stands in the field, at once or after an answer; a correction is written into the field.
     *
     * @param confirmed an address that was confirmed already, or was stored before
     */
    public static void ask(TextField field, @Nullable String confirmed, Consumer<String> goOn) {
        var typed = read(field).map(EmailAddress::value).orElse("");
        var meant = read(field).flatMap(MailProviders::meant);
        if (meant.isEmpty() || typed.equals(confirmed)) {
            goOn.accept(typed);
            return;
        }
        var question = new ConfirmDialog();
        question.setHeader(Texts.text("shared.email.typo", meant.get().value()));
        question.setText(Texts.text("shared.email.typo.lead", typed));
        question.setConfirmText(Texts.text("shared.email.typo.correct"));
        question.setRejectText(Texts.text("shared.email.typo.keep"));
        question.setRejectable(true);
        question.setCancelable(true);
        question.setCancelText(Texts.text("shared.cancel"));
        question.addConfirmListener(correct -> {
            field.setValue(meant.get().value());
            goOn.accept(meant.get().value());
        });
        question.addRejectListener(keep -> goOn.accept(typed));
        question.open();
    }

    private static Optional<EmailAddress> read(TextField field) {
        try {
            return field.isEmpty() ? Optional.empty() : Optional.of(new EmailAddress(field.getValue()));
        } catch (InvalidEmailAddress refused) {
            return Optional.empty(); // is told beside the field when the form is read
        }
    }
}
