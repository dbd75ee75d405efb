package fr.irev.maillage.events.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import fr.irev.maillage.events.EventRefused;
import fr.irev.maillage.events.EventSheet;
import fr.irev.maillage.events.Guest;
import fr.irev.maillage.events.RegistrationLookup;
import fr.irev.maillage.events.RegistrationService;
import fr.irev.maillage.events.RegistrationState;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Texts;

/** Registers somebody who called or wrote: the place counts like any other. */
class RegisterDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final ComboBox<Guest> who = new ComboBox<>(Texts.text("events.sheet.register.who"));

    RegisterDialog(EventSheet event, RegistrationLookup lookup, RegistrationService service, Runnable changed) {
        setHeaderTitle(Texts.text("events.sheet.register"));
        who.setHelperText(Texts.text("events.sheet.register.help"));
        who.setRequiredIndicatorVisible(true);
        who.setWidthFull();
        who.setItemLabelGenerator(guest -> guest.name() + " – " + guest.as());
        who.setItems(
                query -> lookup.guests(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        var register =
                new Button(Texts.text("events.sheet.register.confirm"), click -> register(event, service, changed));
        register.addThemeVariants(ButtonVariant.PRIMARY);
        add(who);
        getFooter().add(new Button(Texts.text("shared.cancel"), click -> close()), register);
        setWidth("min(36rem, 95vw)");
        setCloseOnOutsideClick(false); // what was typed is not lost by a click beside it
    }

    private void register(EventSheet event, RegistrationService service, Runnable changed) {
        var guest = who.getValue();
        if (guest == null) {
            problem(Texts.text("events.sheet.register.missing"));
            return;
        }
        try {
            var registered = service.register(event.id(), guest.mandate());
            Notices.done(
                    registered.state() == RegistrationState.WAITING
                            ? Texts.text("events.sheet.registered-waiting", guest.name(), registered.rank())
                            : Texts.text("events.sheet.registered", guest.name()));
            close();
            changed.run();
        } catch (EventRefused refused) {
            problem(EventTexts.refusal(refused));
        }
    }

    private void problem(String sentence) {
        who.setErrorMessage(sentence);
        who.setInvalid(true);
        who.focus();
    }
}
