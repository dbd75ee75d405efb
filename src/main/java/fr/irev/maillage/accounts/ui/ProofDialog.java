package fr.irev.maillage.accounts.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.accounts.CodeRefused;
import fr.irev.maillage.accounts.TooManyTries;
import fr.irev.maillage.shared.ui.Texts;
import java.io.Serializable;

/** Asks somebody signed in for their password and a code, before what they asked for is done. Stays open until both are right. */
class ProofDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** What is done with a password and a code; refuses them by {@link CodeRefused} or {@link TooManyTries}. */
    interface Proven extends Serializable {
        void with(String password, String code);
    }

    private final PasswordField password = new PasswordField(Texts.text("accounts.factor.password"));
    private final TextField code = new TextField(Texts.text("accounts.factor.anyCode"));

    ProofDialog(String title, String explanation, Proven proven) {
        setHeaderTitle(title);
        setWidth("min(30rem, 100%)");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setRequiredIndicatorVisible(true);
        password.setWidthFull();
        password.focus();
        code.getElement().setProperty("autocomplete", "one-time-code");
        code.setHelperText(Texts.text("accounts.factor.anyCode.help"));
        code.setRequiredIndicatorVisible(true);
        code.setWidthFull();
        var fields = new Div(new Paragraph(explanation), password, code);
        fields.addClassName("dialog-fields");
        add(fields);
        var confirm = new Button(title, click -> confirm(proven));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickShortcut(Key.ENTER).listenOn(code);
        getFooter().add(new Button(Texts.text("shared.cancel"), click -> close()), confirm);
    }

    private void confirm(Proven proven) {
        try {
            proven.with(password.getValue(), code.getValue());
            close();
        } catch (CodeRefused e) {
            refuse(Texts.text("accounts.factor.refused"));
        } catch (TooManyTries e) {
            refuse(Texts.text("accounts.factor.wait", e.minutes()));
        }
    }

    /** Which of the two was wrong is not told; both are marked. */
    private void refuse(String sentence) {
        password.setInvalid(true);
        code.setInvalid(true);
        code.setErrorMessage(sentence);
        password.focus();
    }
}
