package fr.irev.maillage.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.directory.MandateSheet;
import fr.irev.maillage.directory.OppositionPurpose;
import fr.irev.maillage.directory.Oppositions;
import fr.irev.maillage.directory.PersonSheet;
import fr.irev.maillage.directory.SuspendedAddresses;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.InvalidText;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.StateMark;
import fr.irev.maillage.shared.ui.Texts;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** What keeps letters from a person: their oppositions, and their addresses that do not work. Both are lifted with a reason. */
@SpringComponent
class PersonProtection {

    private final Oppositions oppositions;
    private final SuspendedAddresses addresses;

    PersonProtection(Oppositions oppositions, SuspendedAddresses addresses) {
        this.oppositions = oppositions;
        this.addresses = addresses;
    }

    /** @param change whether whoever reads may record and lift */
    PageSection section(PersonSheet person, boolean change, Runnable reload) {
        var list = new UnorderedList();
        list.addClassName("plain-list");
        person.oppositions().forEach(opposition -> list.add(new ListItem(shown(opposition, change, reload))));
        person.suspensions().forEach(suspension -> list.add(new ListItem(shown(suspension, change, reload))));
        var section = new PageSection(
                Texts.text("people.protection"),
                list.getChildren().findAny().isPresent() ? list : new Paragraph(Texts.text("people.protection.none")));
        var emails = person.current().stream()
                .map(MandateSheet::email)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (change && !emails.isEmpty()) {
            section.withActions(
                    new Button(Texts.text("people.opposition.record"), click -> record(person, emails, reload)));
        }
        return section;
    }

    private Component shown(PersonSheet.StandingOpposition opposition, boolean change, Runnable reload) {
        var row = row();
        var sentence = Texts.text(
                "people.opposition.said",
                Texts.of("people.opposition", opposition.purpose()),
                opposition.email(),
                Dates.moment(opposition.madeAt()),
                Texts.text("people.opposition.origin." + opposition.origin()));
        var lifted = opposition.liftedAt();
        if (lifted != null) {
            row.add(new StateMark(StateMark.Tone.NEUTRAL, Texts.text("people.opposition.lifted")));
            row.add(new Span(sentence + " "
                    + Texts.text(
                            "people.opposition.lifted.said",
                            Dates.moment(lifted),
                            Objects.requireNonNullElse(opposition.liftedReason(), ""))));
            return row;
        }
        row.add(new StateMark(StateMark.Tone.BAD, Texts.text("people.opposition.stands")), new Span(sentence));
        if (!change) {
            return row;
        }
        lift(
                row,
                Texts.text("people.opposition.lift"),
                Texts.text("people.opposition.lift.done"),
                sentence,
                reason -> oppositions.lift(opposition.id(), reason),
                reload);
        return row;
    }

    private Component shown(PersonSheet.Suspension suspension, boolean change, Runnable reload) {
        var row = row();
        var sentence = Texts.text(
                "people.suspension.said", suspension.email(), Dates.moment(suspension.since()), suspension.reason());
        row.add(new StateMark(StateMark.Tone.WARNING, Texts.text("people.suspension.stands")), new Span(sentence));
        if (!change) {
            return row;
        }
        lift(
                row,
                Texts.text("people.suspension.lift"),
                Texts.text("people.suspension.lift.done"),
                sentence,
                reason -> addresses.lift(new EmailAddress(suspension.email()), reason),
                reload);
        return row;
    }

    private static Div row() {
        var row = new Div();
        row.addClassName("page-state");
        return row;
    }

    private static void lift(Div row, String action, String done, String what, Consumer<String> lift, Runnable reload) {
        var button = new Button(action, click -> ask(action, done, what, lift, reload));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(action + " – " + what);
        row.add(button);
    }

    private static void ask(String action, String done, String what, Consumer<String> lift, Runnable reload) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(action);
        dialog.setWidth("min(34rem, 100%)");
        dialog.setCloseOnOutsideClick(false); // what was typed is not lost by a click beside it
        var reason = new TextField(Texts.text("people.lift.reason"));
        reason.setHelperText(Texts.text("people.lift.reason.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setWidthFull();
        dialog.add(new Paragraph(what), reason);
        var confirm = new Button(action, click -> {
            try {
                lift.accept(reason.getValue());
            } catch (InvalidText e) {
                reason.setInvalid(true);
                reason.setErrorMessage(
                        e.problem() == InvalidText.Problem.EMPTY
                                ? Texts.text("people.lift.reason.missing")
                                : FieldProblems.sentence(e));
                reason.focus();
                return;
            }
            dialog.close();
            Notices.done(done);
            reload.run();
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(Texts.text("shared.cancel"), click -> dialog.close()), confirm);
        dialog.open();
        reason.focus();
    }

    private void record(PersonSheet person, List<String> emails, Runnable reload) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(Texts.text("people.opposition.record"));
        dialog.setWidth("min(34rem, 100%)");
        dialog.setCloseOnOutsideClick(false); // what was typed is not lost by a click beside it
        var email = new Select<String>();
        email.setLabel(Texts.text("people.mandate.email"));
        email.setItems(emails);
        email.setValue(emails.getFirst());
        var purpose = new Select<OppositionPurpose>();
        purpose.setLabel(Texts.text("people.opposition.purpose"));
        purpose.setItems(
                OppositionPurpose.ALL,
                OppositionPurpose.LETTER,
                OppositionPurpose.INVITATION,
                OppositionPurpose.MESSAGE);
        purpose.setItemLabelGenerator(value -> Texts.of("people.opposition", value));
        purpose.setValue(OppositionPurpose.ALL);
        email.setWidthFull();
        purpose.setWidthFull();
        email.focus();
        var fields = new Div(email, purpose);
        fields.addClassName("dialog-fields");
        dialog.add(fields);
        var confirm = new Button(Texts.text("shared.save"), click -> {
            oppositions.record(new EmailAddress(email.getValue()), person.id(), purpose.getValue(), 0, "STAFF");
            dialog.close();
            Notices.done(Texts.text("people.opposition.recorded"));
            reload.run();
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(Texts.text("shared.cancel"), click -> dialog.close()), confirm);
        dialog.open();
    }
}
