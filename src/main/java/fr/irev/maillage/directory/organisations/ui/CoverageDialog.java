package fr.irev.maillage.directory.organisations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.organisations.CoverageService;
import fr.irev.maillage.directory.organisations.OrganisationSheet;
import fr.irev.maillage.directory.organisations.OrganisationSheet.Covered;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.TerritoryId;
import fr.irev.maillage.territories.TerritoryLookup;
import fr.irev.maillage.territories.TerritoryName;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;

/** Where an organisation works: what was presumed is confirmed by saving it, places are added and taken out. */
class CoverageDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient CoverageService service;
    private final OrganisationId organisation;
    private final transient TerritoryLookup territories;
    private transient Set<TerritoryId> read;
    private final transient Runnable afterwards;
    private final MultiSelectComboBox<TerritoryName> places =
            new MultiSelectComboBox<>(Texts.text("organisations.coverage.places"));

    CoverageDialog(CoverageService service, TerritoryLookup territories, OrganisationSheet sheet, Runnable afterwards) {
        this.service = service;
        this.territories = territories;
        this.organisation = sheet.id();
        this.read = sheet.coverage().stream().map(Covered::territory).collect(Collectors.toSet());
        this.afterwards = afterwards;
        setHeaderTitle(Texts.text("organisations.coverage.title", sheet.name().display()));
        setWidth("min(44rem, 100%)");
        setCloseOnOutsideClick(false);
        places.setItemLabelGenerator(
                place -> place.within().isEmpty() ? place.name() : place.name() + " (" + place.within() + ")");
        places.setHelperText(Texts.text("organisations.coverage.help"));
        places.setItems(query ->
                territories.search(query.getFilter().orElse(""), null, query.getOffset(), query.getLimit()).stream());
        places.setValue(new HashSet<>(territories.names(read)));
        places.setManualValidation(true);
        places.setWidthFull();
        var fields = new Div(new Paragraph(Texts.text("organisations.coverage.lead")), places);
        fields.addClassName("dialog-fields");
        add(fields);
        var save = new Button(Texts.text("shared.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.text("shared.cancel"), click -> close()), save);
    }

    @Override
    public void open() {
        super.open();
        places.focus();
    }

    /** What was chosen stays beside what a colleague chose; the next save is made on that. */
    private void tellConflict() {
        read = service.of(organisation);
        var theirs = territories.names(read).stream()
                .map(TerritoryName::name)
                .sorted()
                .collect(Collectors.joining(", "));
        places.setErrorMessage(Texts.text(
                "organisations.coverage.conflict", theirs.isEmpty() ? Texts.text("shared.conflict.empty") : theirs));
        places.setInvalid(true);
        places.focus();
    }

    private void save() {
        var said = places.getValue().stream().map(TerritoryName::id).collect(Collectors.toSet());
        try {
            service.change(organisation, read, said);
        } catch (OptimisticLockingFailureException meanwhile) {
            tellConflict();
            return;
        }
        close();
        Notices.done(Texts.text("organisations.coverage.saved"));
        afterwards.run();
    }
}
