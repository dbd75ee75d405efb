package fr.irev.maillage.directory.seats.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import fr.irev.maillage.directory.functions.FunctionCatalogue;
import fr.irev.maillage.directory.functions.JobFunctionLabel;
import fr.irev.maillage.directory.seats.SeatTemplateService;
import fr.irev.maillage.directory.seats.TemplateOwner;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Texts;
import java.util.Objects;

/** One more seat for everything of a kind; how many that makes is said before it is done. */
class TemplateAddition extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient SeatTemplateService templates;
    private final transient TemplateOwner owner;
    private final transient Runnable afterwards;
    private final ComboBox<JobFunctionLabel> function = new ComboBox<>(Texts.text("seats.function"));
    private final Select<String> qualifier = new Select<>();
    private final Select<Integer> importance = new Select<>();
    private final Checkbox troika = new Checkbox(Texts.text("seats.template.troika"));
    private final Paragraph foretold = new Paragraph();

    TemplateAddition(
            SeatTemplateService templates,
            FunctionCatalogue catalogue,
            TemplateOwner owner,
            String name,
            Runnable afterwards) {
        this.templates = templates;
        this.owner = owner;
        this.afterwards = afterwards;
        setHeaderTitle(Texts.text("seats.template.add.title", name));
        setWidth("min(34rem, 100%)");
        setCloseOnOutsideClick(false); // what was typed is not lost by a click beside it
        function.setItems(JobFunctionLabel::answersTo, catalogue.all());
        function.setItemLabelGenerator(JobFunctionLabel::inclusive);
        function.setRequiredIndicatorVisible(true);
        function.setManualValidation(true);
        qualifier.setLabel(Texts.text("seats.template.qualifier"));
        qualifier.setItems("TERRITOIRE", "CABINET");
        qualifier.setItemLabelGenerator(value ->
                value == null ? Texts.text("seats.template.qualifier.none") : Texts.text("seats.qualifier." + value));
        qualifier.setEmptySelectionAllowed(true);
        qualifier.setEmptySelectionCaption(Texts.text("seats.template.qualifier.none"));
        importance.setLabel(Texts.text("seats.template.importance"));
        importance.setItems(1, 2, 3, 4, 5);
        importance.setItemLabelGenerator(value -> Texts.text("seats.template.importance." + value));
        importance.setValue(3);
        troika.setVisible(owner instanceof TemplateOwner.OfScheme);
        foretold.getElement().setAttribute("aria-live", "polite");
        function.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                importance.setValue(change.getValue().importance());
            }
            foretell();
        });
        qualifier.addValueChangeListener(change -> foretell());
        var fields = new Div(function, qualifier, importance, troika, foretold);
        fields.addClassName("dialog-fields");
        add(fields);
        var save = new Button(Texts.text("seats.template.add.do"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.text("shared.cancel"), click -> close()), save);
        foretell();
    }

    @Override
    public void open() {
        super.open();
        function.focus();
    }

    private String variant() {
        return Objects.requireNonNullElse(qualifier.getValue(), "");
    }

    private void foretell() {
        var chosen = function.getValue();
        foretold.setText(
                chosen == null
                        ? Texts.text("seats.template.add.choose")
                        : Texts.text(
                                "seats.template.add.foretold", templates.missing(owner, chosen.code(), variant())));
    }

    private void save() {
        var chosen = function.getValue();
        function.setInvalid(chosen == null);
        function.setErrorMessage(Texts.text("seats.template.add.missing"));
        if (chosen == null) {
            return;
        }
        int created = templates.expect(
                owner, chosen.code(), variant(), troika.getValue() ? "TROIKA" : "", importance.getValue());
        close();
        afterwards.run();
        Notices.done(Texts.text("seats.template.added", chosen.inclusive(), created));
    }
}
