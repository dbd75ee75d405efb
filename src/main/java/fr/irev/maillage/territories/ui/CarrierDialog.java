package fr.irev.maillage.territories.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import fr.irev.maillage.shared.ui.DateFields;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.CarrierService;
import fr.irev.maillage.territories.SchemeSheet;
import fr.irev.maillage.territories.TerritoryKind;
import fr.irev.maillage.territories.TerritoryLookup;
import fr.irev.maillage.territories.TerritoryName;
import java.time.LocalDate;
import org.springframework.dao.OptimisticLockingFailureException;

/** Who carries a contrat de ville, an intercommunalité or a commune, and from which day. */
class CarrierDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient CarrierService service;
    private final transient SchemeSheet sheet;
    private final transient Runnable saved;
    private final RadioButtonGroup<TerritoryKind> kind = new RadioButtonGroup<>(Texts.text("territories.carrier.kind"));
    private final ComboBox<TerritoryName> carrier = new ComboBox<>(Texts.text("territories.carrier.who"));
    private final DatePicker since = DateFields.day(Texts.text("territories.carrier.since"));

    CarrierDialog(
            SchemeSheet sheet, CarrierService service, TerritoryLookup territories, LocalDate today, Runnable saved) {
        this.sheet = sheet;
        this.service = service;
        this.saved = saved;
        setHeaderTitle(Texts.text("territories.carrier.title", sheet.name().name()));
        setWidth("min(34rem, 100%)");
        setCloseOnOutsideClick(false);
        kind.setItems(TerritoryKind.EPCI, TerritoryKind.COMMUNE);
        kind.setItemLabelGenerator(one -> Texts.of("territories.kind", one));
        kind.setValue(TerritoryKind.EPCI);
        kind.addValueChangeListener(change -> {
            carrier.clear();
            carrier.getLazyDataView().refreshAll();
        });
        carrier.setItemLabelGenerator(
                found -> found.within().isEmpty() ? found.name() : found.name() + " (" + found.within() + ")");
        carrier.setItems(query ->
                territories
                        .search(query.getFilter().orElse(""), kind.getValue(), query.getOffset(), query.getLimit())
                        .stream());
        carrier.setRequiredIndicatorVisible(true);
        carrier.setManualValidation(true);
        since.setRequiredIndicatorVisible(true);
        since.setManualValidation(true);
        since.setHelperText(Texts.text("territories.carrier.since.help"));
        since.setValue(today);
        var fields = new Div(new Paragraph(lead(today)), kind, carrier, since);
        fields.addClassName("dialog-fields");
        add(fields);
        var save = new Button(Texts.text("shared.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.text("shared.cancel"), click -> close()), save);
    }

    private String lead(LocalDate today) {
        return sheet.carriers().stream()
                .filter(one -> one.carries(today))
                .findFirst()
                .map(one ->
                        Texts.text("territories.carrier.now", one.territory().name()))
                .orElseGet(() -> Texts.text("territories.carrier.nobody"));
    }

    @Override
    public void open() {
        super.open();
        carrier.focus();
    }

    private void save() {
        var chosen = carrier.getValue();
        boolean same = chosen != null && isCarrier(chosen);
        carrier.setInvalid(chosen == null || same);
        carrier.setErrorMessage(Texts.text(same ? "territories.carrier.same" : "territories.carrier.missing"));
        var day = DateFields.readable(since) ? since.getValue() : null;
        if (day == null && !since.isInvalid()) {
            since.setInvalid(true);
            since.setErrorMessage(Texts.text("territories.carrier.since.missing"));
        }
        if (chosen == null || same || day == null) {
            (carrier.isInvalid() ? carrier : since).focus();
            return;
        }
        try {
            service.change(sheet.name().id(), sheet.version(), chosen.id(), day);
        } catch (OptimisticLockingFailureException meanwhile) {
            carrier.setErrorMessage(Texts.text("territories.carrier.conflict"));
            carrier.setInvalid(true);
            return;
        }
        close();
        Notices.done(Texts.text("territories.carrier.saved", chosen.name(), Dates.day(day)));
        saved.run();
    }

    private boolean isCarrier(TerritoryName chosen) {
        var day = since.getValue();
        return day != null
                && sheet.carriers().stream()
                        .anyMatch(one ->
                                one.territory().id().equals(chosen.id()) && one.until() == null && one.carries(day));
    }
}
