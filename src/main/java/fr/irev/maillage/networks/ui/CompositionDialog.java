package fr.irev.maillage.networks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import fr.irev.maillage.directory.functions.JobFunctionLabel;
import fr.irev.maillage.directory.organisations.OrganisationType;
import fr.irev.maillage.networks.NetworkClause;
import fr.irev.maillage.networks.NetworkSheet;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.SchemeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The lines of a composition, one of which is enough to belong. */
final class CompositionDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient List<JobFunctionLabel> functions;
    private final transient List<OrganisationType> types;
    private final Div lines = new Div();
    private final RefusalText problem = new RefusalText();

    CompositionDialog(
            NetworkSheet network,
            List<JobFunctionLabel> functions,
            List<OrganisationType> types,
            Consumer<List<NetworkClause>> save) {
        this.functions = functions;
        this.types = types;
        setHeaderTitle(Texts.text("networks.composition.edit"));
        setCloseOnOutsideClick(false);
        setWidth("60rem");
        network.composition().forEach(said -> lines.add(new Line(said.clause())));
        if (network.composition().isEmpty()) {
            lines.add(new Line(null));
        }
        add(
                new Paragraph(Texts.text("networks.composition.help")),
                problem,
                lines,
                new Button(Texts.text("networks.composition.add"), VaadinIcon.PLUS.create(), click -> {
                    var line = new Line(null);
                    lines.add(line);
                    line.function.focus();
                }));
        var confirm = new Button(Texts.text("shared.save"), click -> {
            if (problem.attempt(() -> save.accept(clauses()))) {
                close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.text("shared.cancel"), click -> close()), confirm);
        ((Line) lines.getComponentAt(0)).function.focus();
    }

    /** An untouched line counts for nothing. */
    private List<NetworkClause> clauses() {
        var clauses = new ArrayList<NetworkClause>();
        lines.getChildren()
                .map(Line.class::cast)
                .filter(line -> !line.isEmpty())
                .forEach(line -> clauses.add(line.clause()));
        return clauses;
    }

    /** One line: function, type of organisation, kind of scheme. */
    private final class Line extends Div {

        private static final long serialVersionUID = 1L;

        private final ComboBox<JobFunctionLabel> function = new ComboBox<>(Texts.text("networks.clause.function"));
        private final ComboBox<OrganisationType> type = new ComboBox<>(Texts.text("networks.clause.type"));
        private final Select<SchemeKind> kind = new Select<>();

        Line(@Nullable NetworkClause clause) {
            addClassName("filters");
            function.setItems(JobFunctionLabel::answersTo, functions);
            function.setItemLabelGenerator(JobFunctionLabel::plural);
            function.setClearButtonVisible(true);
            function.setWidth("18rem"); // functions have long names
            type.setItems(OrganisationType::answersTo, types);
            type.setItemLabelGenerator(OrganisationType::plural);
            type.setClearButtonVisible(true);
            kind.setLabel(Texts.text("networks.clause.scheme-kind"));
            kind.setItems(SchemeKind.values());
            kind.setItemLabelGenerator(value ->
                    value == null ? Texts.text("networks.clause.any-scheme") : Texts.of("networks.scheme-kind", value));
            kind.setEmptySelectionAllowed(true);
            kind.setEmptySelectionCaption(Texts.text("networks.clause.any-scheme"));
            var remove = new Button(VaadinIcon.TRASH.create(), click -> lines.remove(this));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(Texts.text("networks.composition.remove"));
            if (clause != null) {
                show(clause);
            }
            add(function, type, kind, remove);
        }

        private void show(NetworkClause clause) {
            functions.stream()
                    .filter(label -> label.code().equals(clause.function()))
                    .findFirst()
                    .ifPresent(function::setValue);
            types.stream()
                    .filter(label -> label.code().equals(clause.type()))
                    .findFirst()
                    .ifPresent(type::setValue);
            kind.setValue(clause.schemeKind());
        }

        boolean isEmpty() {
            return function.isEmpty() && type.isEmpty() && kind.isEmpty();
        }

        NetworkClause clause() {
            var chosenFunction = function.getValue();
            var chosenType = type.getValue();
            return new NetworkClause(
                    chosenFunction == null ? null : chosenFunction.code(),
                    chosenType == null ? null : chosenType.code(),
                    kind.getValue());
        }
    }
}
