package fr.irev.maillage.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.shared.ui.Texts;

/** Shows once what is never shown again: a one-time link, a token. */
class SecretDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    SecretDialog(String title, String explanation, String secret) {
        setHeaderTitle(title);
        setWidth("min(40rem, 100%)");
        var field = new TextField(title);
        field.setValue(secret);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        add(new Paragraph(explanation), field);
        getFooter().add(new Button(Texts.text("shared.close"), click -> close()));
    }
}
