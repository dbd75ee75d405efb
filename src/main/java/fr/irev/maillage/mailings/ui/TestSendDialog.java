package fr.irev.maillage.mailings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.mailings.MailingRefused;
import fr.irev.maillage.mailings.TestSends;
import fr.irev.maillage.mailings.letter.Reader;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.InvalidEmailAddress;
import fr.irev.maillage.shared.ui.InputProblems;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Texts;
import java.util.ArrayList;
import java.util.List;

/** Asks for addresses and sends them a marked copy. */
class TestSendDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final TextField addresses = new TextField(Texts.text("mailings.test.addresses"));

    TestSendDialog(MailingDesk desk, MailingId mailing, Reader as) {
        setHeaderTitle(Texts.text("mailings.test.title"));
        setCloseOnOutsideClick(false); // what was typed is not lost by a click beside it
        addresses.setRequiredIndicatorVisible(true);
        addresses.setHelperText(Texts.text("mailings.test.help", TestSends.AT_MOST));
        addresses.setWidthFull();
        add(new Paragraph(Texts.text("mailings.test.what")), addresses);
        var send = new Button(Texts.text("mailings.test.send"), click -> send(desk, mailing, as));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.text("shared.cancel"), click -> close()), send);
    }

    private void send(MailingDesk desk, MailingId mailing, Reader as) {
        try {
            var to = parsed(addresses.getValue());
            desk.tests().send(mailing, to, as);
            close();
            Notices.done(Texts.text("mailings.test.sent", to.size()));
        } catch (InvalidEmailAddress wrong) {
            refuse(InputProblems.sentence(wrong));
        } catch (MailingRefused refused) {
            refuse(refused.sentence());
        }
    }

    private void refuse(@org.jspecify.annotations.Nullable String sentence) {
        addresses.setErrorMessage(sentence);
        addresses.setInvalid(true);
    }

    private static List<EmailAddress> parsed(String typed) {
        var found = new ArrayList<EmailAddress>();
        for (var each : typed.split("[;,\\s]+", -1)) {
            if (!each.isEmpty()) {
                found.add(new EmailAddress(each));
            }
        }
        return found;
    }
}
