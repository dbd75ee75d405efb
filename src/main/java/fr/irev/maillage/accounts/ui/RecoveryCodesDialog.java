package fr.irev.maillage.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.irev.maillage.shared.ui.Texts;
import java.util.List;

/** Shows once the codes that open an account when its telephone is lost; closed by its button only. */
class RecoveryCodesDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    RecoveryCodesDialog(List<String> codes) {
        setHeaderTitle(Texts.text("accounts.factor.codes"));
        setWidth("min(30rem, 100%)");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        var list = new UnorderedList();
        list.addClassName("codes");
        codes.forEach(code -> list.add(new ListItem(code)));
        add(new Paragraph(Texts.text("accounts.factor.codes.what")), list);
        var noted = new Button(Texts.text("accounts.factor.codes.noted"), click -> close());
        noted.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(noted);
    }
}
