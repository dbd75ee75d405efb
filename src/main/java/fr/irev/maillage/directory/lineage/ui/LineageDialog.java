package fr.irev.maillage.directory.lineage.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.lineage.LineageOrder;
import fr.irev.maillage.directory.lineage.LineageRefused;
import fr.irev.maillage.directory.lineage.OrganisationLineage;
import fr.irev.maillage.directory.organisations.OrganisationLookup;
import fr.irev.maillage.directory.organisations.OrganisationName;
import fr.irev.maillage.directory.organisations.OrganisationSheet;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.ui.DateFields;
import fr.irev.maillage.shared.ui.Texts;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Says what became of an organisation, tells what that means, and writes it down. */
final class LineageDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private enum What {
        RENAMED,
        MERGED
    }

    private final transient OrganisationLineage lineage;
    private final OrganisationId organisation;
    private final RadioButtonGroup<What> what = new RadioButtonGroup<>(Texts.text("lineage.what"));
    private final TextField name = new TextField(Texts.text("lineage.name"));
    private final TextField acronym = new TextField(Texts.text("lineage.acronym"));
    private final ComboBox<OrganisationName> into = new ComboBox<>(Texts.text("lineage.into"));
    private final DatePicker from = DateFields.day(Texts.text("lineage.from"));
    private final Div foretold = new Div();

    /** @param done is given what can be undone */
    LineageDialog(
            OrganisationLineage lineage,
            OrganisationLookup organisations,
            OrganisationSheet sheet,
            AsOf asOf,
            LongConsumer done) {
        this.lineage = lineage;
        this.organisation = sheet.id();
        setHeaderTitle(Texts.text("lineage.title", sheet.name().display()));
        setWidth("min(40rem, 100%)");
        setCloseOnOutsideClick(false);
        fields(organisations, sheet, asOf.today());
        var form = new Div(what, name, acronym, into, from, foretold);
        form.addClassName("handover");
        add(form);
        var save = new Button(Texts.text("lineage.do"), click -> save(done));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.text("shared.cancel"), click -> close()), save);
        show();
    }

    private void fields(OrganisationLookup organisations, OrganisationSheet sheet, LocalDate today) {
        what.setItems(What.values());
        what.setItemLabelGenerator(value -> Texts.of("lineage.what", value));
        what.setValue(What.RENAMED);
        what.addValueChangeListener(change -> show());
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(250);
        name.setWidthFull();
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(change -> foretell());
        acronym.setMaxLength(60);
        acronym.setValue(Objects.requireNonNullElse(sheet.details().acronym(), ""));
        acronym.addValueChangeListener(change -> foretell());
        into.setRequiredIndicatorVisible(true);
        into.setWidthFull();
        into.setItemLabelGenerator(OrganisationName::display);
        into.setItems(query ->
                organisations.search(query.getFilter().orElse(""), null, query.getOffset(), query.getLimit()).stream());
        into.addValueChangeListener(change -> foretell());
        from.setRequiredIndicatorVisible(true);
        from.setHelperText(Texts.text("lineage.from.help"));
        from.setValue(today);
        from.addValueChangeListener(change -> foretell());
        foretold.getElement().setAttribute("aria-live", "polite");
        name.focus();
    }

    private void show() {
        var renamed = what.getValue() == What.RENAMED;
        name.setVisible(renamed);
        acronym.setVisible(renamed);
        into.setVisible(!renamed);
        foretell();
    }

    private Optional<LineageOrder> order() {
        var day = from.getValue();
        if (day == null || from.isInvalid()) {
            return Optional.empty();
        }
        if (what.getValue() == What.RENAMED) {
            return name.getValue().isBlank()
                    ? Optional.empty()
                    : Optional.of(new LineageOrder.Renamed(organisation, day, name.getValue(), given(acronym)));
        }
        return Optional.ofNullable(into.getValue())
                .map(other -> new LineageOrder.Merged(organisation, day, other.id()));
    }

    private static @Nullable String given(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue();
    }

    private void foretell() {
        foretold.removeAll();
        foretold.add(new H3(Texts.text("lineage.foretold")));
        var order = order();
        if (order.isEmpty()) {
            foretold.add(new Paragraph(Texts.text("lineage.foretold.waiting")));
            return;
        }
        try {
            var list = new UnorderedList();
            lineage.foretell(order.get()).forEach(sentence -> list.add(new ListItem(sentence)));
            foretold.add(list);
        } catch (LineageRefused refused) {
            refuse(refused);
        }
    }

    private void refuse(LineageRefused refused) {
        var reason = new Paragraph(refused.sentence());
        reason.addClassName("problem-line");
        foretold.add(reason);
    }

    private void save(LongConsumer done) {
        var complete = complete();
        var order = order();
        if (!complete || order.isEmpty()) {
            return;
        }
        try {
            var written = lineage.write(order.get());
            close();
            done.accept(written);
        } catch (LineageRefused refused) {
            foretell();
        }
    }

    /** Whether nothing is missing; otherwise the first field that lacks says so, and has the keyboard. */
    private boolean complete() {
        var fine = true;
        if (DateFields.readable(from) && from.isEmpty()) {
            from.setErrorMessage(Texts.text("lineage.from.missing"));
            from.setInvalid(true);
        }
        if (from.isInvalid()) {
            from.focus();
            fine = false;
        }
        if (what.getValue() == What.MERGED) {
            into.setInvalid(into.isEmpty());
            into.setErrorMessage(Texts.text("lineage.into.missing"));
            if (into.isEmpty()) {
                into.focus();
                fine = false;
            }
        } else {
            name.setInvalid(name.getValue().isBlank());
            name.setErrorMessage(Texts.text("lineage.refused.name-missing"));
            if (name.isInvalid()) {
                name.focus();
                fine = false;
            }
        }
        return fine;
    }
}
