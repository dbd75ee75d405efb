package fr.irev.maillage.directory.titles.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.functions.FunctionCatalogue;
import fr.irev.maillage.directory.functions.JobFunctionLabel;
import fr.irev.maillage.directory.titles.UnmappedTitle;
import fr.irev.maillage.shared.ui.Texts;
import java.util.function.Consumer;

/** Which function a free title means. */
final class SettleDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    SettleDialog(UnmappedTitle row, FunctionCatalogue functions, Consumer<FunctionCode> settle) {
        setHeaderTitle(Texts.text("titles.dialog.title", row.title()));
        setWidth("min(34rem, 100%)");
        setCloseOnOutsideClick(false); // what was typed is not lost by a click beside it
        var function = new ComboBox<JobFunctionLabel>(Texts.text("titles.dialog.function"));
        function.setItems(
                query -> functions.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        function.setItemLabelGenerator(label -> label.label(null));
        function.setWidthFull();
        function.setRequiredIndicatorVisible(true);
        function.setManualValidation(true);
        if (row.proposal() != null) {
            functions.find(row.proposal()).ifPresent(function::setValue);
        }
        function.focus();
        add(new Paragraph(Texts.text("titles.dialog.lead", row.held())), function);
        var confirm = new Button(Texts.text("titles.settle"), click -> {
            function.setInvalid(function.isEmpty());
            function.setErrorMessage(Texts.text("titles.dialog.missing"));
            if (!function.isEmpty()) {
                settle.accept(function.getValue().code());
                close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.text("shared.cancel"), click -> close()), confirm);
    }
}
