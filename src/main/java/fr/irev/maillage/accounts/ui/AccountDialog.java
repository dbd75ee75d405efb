package fr.irev.maillage.accounts.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.accounts.AccountRow;
import fr.irev.maillage.accounts.Taken;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.InvalidEmailAddress;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.DateFields;
import fr.irev.maillage.shared.ui.InputProblems;
import fr.irev.maillage.shared.ui.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens an account, or changes one. Stays open, with what was typed, until it is accepted. */
class AccountDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 120;

    /** What to do with a new account. */
    interface Opening {
        void open(String login, String displayName, @Nullable EmailAddress email, Set<String> roles);
    }

    /** What to do with a changed one. */
    interface Change {
        void change(String displayName, @Nullable EmailAddress email, Set<String> roles, @Nullable LocalDate lastDay);
    }

    private final Div fields = new Div();
    private final TextField login = new TextField(Texts.text("accounts.login"));
    private final TextField name = new TextField(Texts.text("accounts.name"));
    private final TextField email = new TextField(Texts.text("accounts.email"));
    private final CheckboxGroup<String> roles = new CheckboxGroup<>(Texts.text("accounts.roles.some"));
    private final DatePicker lastDay = DateFields.day(Texts.text("accounts.expires"));

    AccountDialog(Opening opening) {
        this(Texts.text("accounts.open"));
        login.setHelperText(Texts.text("accounts.login.help"));
        login.setRequiredIndicatorVisible(true);
        fields.addComponentAsFirst(login);
        login.focus();
        lastDay.setVisible(false);
        save(() -> {
            if (complete() & filled(login)) {
                opening.open(login.getValue(), name.getValue(), address(), roles.getValue());
                close();
            }
        });
    }

    AccountDialog(AccountRow row, Change change) {
        this(Texts.text("accounts.edit", row.displayName()));
        name.setValue(row.displayName());
        name.focus();
        email.setValue(row.email() == null ? "" : row.email().value());
        roles.setValue(row.roles());
        lastDay.setValue(row.expiresOn());
        save(() -> {
            // A day that cannot be read must not become none: the account would never close.
            if (complete() & DateFields.readable(lastDay)) {
                change.change(name.getValue(), address(), roles.getValue(), lastDay.getValue());
                close();
            }
        });
    }

    private AccountDialog(String title) {
        setHeaderTitle(title);
        setWidth("min(34rem, 100%)");
        setCloseOnOutsideClick(false); // what was typed is not lost by a click beside it
        name.setMaxLength(LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        login.setWidthFull();
        roles.setItems(List.of(Roles.LECTURE, Roles.GESTION, Roles.REDACTION, Roles.ENVOI, Roles.ADMIN));
        roles.setItemLabelGenerator(role -> Texts.text("accounts.role." + role));
        roles.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        // Said in its name: as an attribute, « required » is none that a group may have.
        email.setHelperText(Texts.text("accounts.email.help"));
        email.setWidthFull();
        fields.add(name, email, roles, lastDay);
        fields.addClassName("dialog-fields");
        add(fields);
    }

    /** One more thing to do with the account, which closes the dialog unsaved. */
    void beside(Button action) {
        getFooter().addComponentAsFirst(action);
    }

    private void save(Runnable accepted) {
        var save = new Button(Texts.text("shared.save"), click -> {
            try {
                accepted.run();
            } catch (Taken taken) {
                switch (taken.what()) {
                    case LOGIN -> refuse(login, Texts.text("accounts.taken"));
                    case EMAIL -> refuse(email, Texts.text("accounts.email.taken"));
                }
            } catch (IllegalStateException e) {
                roles.setInvalid(true);
                roles.setErrorMessage(Texts.text("accounts.lastAdministrator"));
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("shared.cancel"), click -> close()), save);
    }

    private boolean complete() {
        boolean chosen = !roles.getValue().isEmpty();
        roles.setInvalid(!chosen);
        roles.setErrorMessage(Texts.text("accounts.roles.required"));
        var dayProblem = DateFields.problem(lastDay);
        lastDay.setInvalid(!dayProblem.isEmpty());
        lastDay.setErrorMessage(dayProblem);
        return filled(name) & addressable() & chosen & dayProblem.isEmpty();
    }

    private boolean addressable() {
        try {
            address();
            email.setInvalid(false);
            return true;
        } catch (InvalidEmailAddress e) {
            refuse(email, InputProblems.sentence(e));
            return false;
        }
    }

    private @Nullable EmailAddress address() {
        return email.getValue().isBlank() ? null : new EmailAddress(email.getValue());
    }

    private static void refuse(HasValidation field, String sentence) {
        field.setInvalid(true);
        field.setErrorMessage(sentence);
    }

    private static boolean filled(TextField field) {
        boolean filled = !field.getValue().isBlank();
        field.setInvalid(!filled);
        field.setErrorMessage(Texts.text("accounts.required"));
        return filled;
    }
}
