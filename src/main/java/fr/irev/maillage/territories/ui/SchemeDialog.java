package fr.irev.maillage.territories.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import fr.irev.maillage.shared.InvalidText;
import fr.irev.maillage.shared.TypedText;
import fr.irev.maillage.shared.ui.ConflictDialog;
import fr.irev.maillage.shared.ui.DateFields;
import fr.irev.maillage.shared.ui.FormFields;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.SchemeChange;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.SchemeLookup;
import fr.irev.maillage.territories.SchemeService;
import fr.irev.maillage.territories.SchemeSheet;
import fr.irev.maillage.territories.TerritoryId;
import fr.irev.maillage.territories.TerritoryKind;
import fr.irev.maillage.territories.TerritoryLookup;
import fr.irev.maillage.territories.TerritoryName;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Completes or corrects a scheme. What was typed stays on every error, and is not left without asking. */
final class SchemeDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final int FIRST_WAVE = 2014;
    private static final int LAST_WAVE = 2100;

    private record Typed(
            String name,
            String shortName,
            String status,
            @Nullable LocalDate since,
            @Nullable Integer wave,
            String certainty,
            Set<TerritoryId> communes) {}

    private transient SchemeSheet sheet;
    private final transient SchemeService service;
    private final transient SchemeLookup schemes;
    private final transient Runnable saved;
    private final TextField name = new TextField(Texts.text("territories.edit.name"));
    private final TextField shortName = new TextField(Texts.text("territories.edit.short"));
    private final Select<String> status = new Select<>();
    private final DatePicker since = DateFields.day(Texts.text("territories.edit.since"));
    private final IntegerField wave = new IntegerField(Texts.text("territories.edit.wave"));
    private final TextField certainty = new TextField(Texts.text("territories.edit.certainty"));
    private final MultiSelectComboBox<TerritoryName> communes =
            new MultiSelectComboBox<>(Texts.text("territories.edit.communes"));
    private final Div problem = new Div();
    private final FormFields fields = new FormFields();

    SchemeDialog(
            SchemeSheet sheet,
            SchemeService service,
            SchemeLookup schemes,
            TerritoryLookup territories,
            Runnable saved) {
        this.sheet = sheet;
        this.service = service;
        this.schemes = schemes;
        this.saved = saved;
        setHeaderTitle(Texts.text("territories.edit.title", sheet.name().name()));
        setWidth("min(44rem, 95vw)");
        setCloseOnOutsideClick(false);
        fields(territories);
        fields.open(values(sheet));
        since.setVisible(false);
        problem.addClassName("problem-summary");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var form = new Div(problem, name, shortName, status, since);
        form.addClassName("form");
        if (ofCommunes()) {
            form.add(wave, communes);
        }
        form.add(certainty);
        name.addClassName("wide");
        communes.addClassName("wide");
        certainty.addClassName("wide");
        problem.addClassName("wide");
        add(form);
        var save = new Button(Texts.text("shared.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.text("shared.cancel"), click -> leave()), save);
        addDialogCloseActionListener(closing -> leave());
    }

    private void fields(TerritoryLookup territories) {
        name.setRequiredIndicatorVisible(true);
        name.focus();
        status.setLabel(Texts.text("territories.edit.status"));
        status.setItems("A_COMPLETER", "CANDIDAT", "ACTIF", "TERMINE");
        status.setItemLabelGenerator(state -> Texts.text("territories.status." + state));
        since.setHelperText(Texts.text("territories.edit.since.help"));
        status.addValueChangeListener(change -> since.setVisible(statusMoves()));
        wave.setMin(FIRST_WAVE);
        wave.setMax(LAST_WAVE);
        wave.setManualValidation(true);
        communes.setItemLabelGenerator(commune ->
                commune.within().isEmpty() ? commune.name() : commune.name() + " (" + commune.within() + ")");
        communes.setHelperText(Texts.text("territories.edit.communes.help"));
        communes.setItems(
                query -> territories
                        .search(
                                query.getFilter().orElse(""),
                                TerritoryKind.COMMUNE,
                                query.getOffset(),
                                query.getLimit())
                        .stream());
        fields.add("name", name.getLabel(), name, text -> text);
        fields.add("shortName", shortName.getLabel(), shortName, text -> text);
        fields.add("status", Texts.text("territories.edit.status"), status, SchemeDialog::said);
        fields.add("certainty", certainty.getLabel(), certainty, text -> text);
        if (ofCommunes()) {
            fields.add("wave", wave.getLabel(), wave, String::valueOf);
            fields.add("communes", communes.getLabel(), communes, SchemeDialog::said);
        }
    }

    private static String said(String state) {
        return Texts.text("territories.status." + state);
    }

    private static String said(Set<TerritoryName> places) {
        return places.stream().map(TerritoryName::name).sorted().collect(Collectors.joining(", "));
    }

    /** What the fields show for a scheme, by the names under which they are registered. */
    private static Map<String, @Nullable Object> values(SchemeSheet sheet) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("name", sheet.name().name());
        values.put("shortName", given(sheet.shortName()));
        values.put("status", sheet.recordedStatus());
        values.put("wave", sheet.wave());
        values.put("certainty", given(sheet.certainty()));
        values.put("communes", sheet.covers().isEmpty() ? null : Set.copyOf(sheet.covers()));
        return values;
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** A slot that is completed was what it is before the base knew: nothing is asked. */
    private boolean statusMoves() {
        var chosen = status.getValue();
        return chosen != null
                && !chosen.equals(sheet.recordedStatus())
                && !"A_COMPLETER".equals(chosen)
                && !"A_COMPLETER".equals(sheet.recordedStatus());
    }

    private boolean ofCommunes() {
        return sheet.name().kind() == SchemeKind.CITE_EDUCATIVE;
    }

    private Typed typed() {
        return new Typed(
                name.getValue(),
                shortName.getValue(),
                status.getValue(),
                since.isVisible() ? since.getValue() : null,
                wave.getValue(),
                certainty.getValue(),
                communes.getValue().stream().map(TerritoryName::id).collect(Collectors.toSet()));
    }

    private void save() {
        problem.setVisible(false);
        var values = typed();
        boolean fine = check(name, name.getValue(), 200);
        fine &= check(shortName, shortName.getValue(), 120);
        fine &= check(certainty, certainty.getValue(), 200);
        if (fine && !TypedText.says(values.name())) {
            fine = refuse(name, Texts.text("territories.edit.name.problem"));
        }
        fine &= !since.isVisible() || DateFields.readable(since);
        var year = values.wave();
        wave.setInvalid(false);
        if (year != null && (year < FIRST_WAVE || year > LAST_WAVE)) {
            fine = refuse(wave, Texts.text("territories.edit.wave.problem"));
        }
        communes.setInvalid(false);
        if (ofCommunes() && "ACTIF".equals(values.status()) && values.communes().isEmpty()) {
            fine = refuse(communes, Texts.text("territories.edit.communes.problem"));
        }
        if (fine) {
            store(values);
        }
    }

    private void store(Typed values) {
        try {
            service.change(
                    sheet.name().id(),
                    new SchemeChange(
                            values.name(),
                            values.shortName(),
                            values.status(),
                            values.since(),
                            values.wave(),
                            values.certainty(),
                            ofCommunes() ? values.communes() : null,
                            sheet.version()));
            close();
            Notices.done(Texts.text("territories.edit.saved"));
            saved.run();
        } catch (OptimisticLockingFailureException conflict) {
            bringTogether();
        }
    }

    /** Somebody else was faster: what they changed elsewhere is kept with this, the same field is asked about. */
    private void bringTogether() {
        var stored = schemes.sheet(sheet.name().id()).orElse(null);
        if (stored == null) {
            problem.setText(Texts.text("territories.scheme.notFound"));
            problem.setVisible(true);
            return;
        }
        sheet = stored;
        var conflicts = fields.merge(values(stored));
        if (conflicts.isEmpty()) {
            save();
        } else {
            new ConflictDialog(fields, conflicts, this::save).open();
        }
    }

    private static <T extends HasValidationProperties> boolean check(T field, String text, int longest) {
        field.setInvalid(false);
        try {
            TypedText.line(text, longest);
            return true;
        } catch (InvalidText invalid) {
            return refuse(
                    field,
                    invalid.problem() == InvalidText.Problem.TOO_LONG
                            ? Texts.text("territories.edit.tooLong", longest)
                            : Texts.text("territories.edit.control"));
        }
    }

    private static boolean refuse(HasValidationProperties field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        return false;
    }

    private void leave() {
        if (!fields.changed()) {
            close();
            return;
        }
        var ask = new ConfirmDialog(
                Texts.text("territories.edit.leave.title"),
                Texts.text("territories.edit.leave.text"),
                Texts.text("territories.edit.leave.confirm"),
                confirmed -> close());
        ask.setCancelable(true);
        ask.setCancelText(Texts.text("territories.edit.leave.stay"));
        ask.open();
    }
}
