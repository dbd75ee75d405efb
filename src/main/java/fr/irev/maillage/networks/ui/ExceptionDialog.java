package fr.irev.maillage.networks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.networks.ExceptionDirection;
import fr.irev.maillage.networks.NetworkMember;
import fr.irev.maillage.networks.NetworkSheetLookup;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.ui.DateFields;
import fr.irev.maillage.shared.ui.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes somebody in, or leaves them out, against the composition of a network. */
final class ExceptionDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** What was asked for. */
    record Asked(
            MandateId mandate,
            ExceptionDirection direction,
            String reason,
            LocalDate start,
            @Nullable LocalDate end) {}

    private final ComboBox<NetworkMember> person = new ComboBox<>(Texts.text("networks.exception.person"));
    private final RadioButtonGroup<ExceptionDirection> direction =
            new RadioButtonGroup<>(Texts.text("networks.exception.direction"));
    private final TextField reason = new TextField(Texts.text("networks.exception.reason"));
    private final DatePicker start = DateFields.day(Texts.text("networks.exception.start"));
    private final DatePicker end = DateFields.day(Texts.text("networks.exception.end"));
    private final RefusalText problem = new RefusalText();

    ExceptionDialog(NetworkSheetLookup lookup, Clock clock, Consumer<Asked> save) {
        setHeaderTitle(Texts.text("networks.exception.add"));
        setCloseOnOutsideClick(false);
        setWidth("40rem");
        person.setItems(
                query -> lookup.candidates(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        person.setItemLabelGenerator(
                member -> member.name() + " – " + member.function() + ", " + member.organisation());
        person.setRequiredIndicatorVisible(true);
        direction.setItems(ExceptionDirection.values());
        direction.setItemLabelGenerator(value -> Texts.of("networks.exception", value));
        direction.setValue(ExceptionDirection.IN);
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(250);
        start.setRequiredIndicatorVisible(true);
        start.setValue(AsOf.today(clock).day());
        end.setHelperText(Texts.text("networks.exception.end.help"));
        person.focus();
        add(problem, new FormLayout(person, direction, reason, start, end));
        var confirm = new Button(Texts.text("shared.save"), click -> save(save));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.text("shared.cancel"), click -> close()), confirm);
    }

    private void save(Consumer<Asked> save) {
        var chosen = person.getValue();
        var first = start.getValue();
        person.setInvalid(chosen == null);
        person.setErrorMessage(Texts.text("networks.exception.person.missing"));
        reason.setInvalid(reason.getValue().isBlank());
        reason.setErrorMessage(Texts.text("networks.refused.REASON_MISSING"));
        var startProblem = DateFields.problem(start);
        start.setInvalid(first == null);
        start.setErrorMessage(startProblem.isEmpty() ? Texts.text("networks.exception.start.missing") : startProblem);
        var endProblem = DateFields.problem(end);
        end.setInvalid(!endProblem.isEmpty());
        end.setErrorMessage(endProblem);
        if (chosen == null || first == null || reason.isInvalid() || end.isInvalid()) {
            return;
        }
        if (problem.attempt(() -> save.accept(
                new Asked(chosen.mandate(), direction.getValue(), reason.getValue(), first, end.getValue())))) {
            close();
        }
    }
}
