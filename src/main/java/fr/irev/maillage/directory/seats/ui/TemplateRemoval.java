package fr.irev.maillage.directory.seats.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.irev.maillage.directory.seats.SeatTemplateService;
import fr.irev.maillage.directory.seats.TemplateEntry;
import fr.irev.maillage.directory.seats.TemplateOwner;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Texts;

/** One seat less for everything of a kind: what becomes of the empty ones is asked, those that are held stay. */
class TemplateRemoval extends Dialog {

    private static final long serialVersionUID = 1L;

    TemplateRemoval(
            SeatTemplateService templates,
            TemplateOwner owner,
            TemplateEntry entry,
            String label,
            Runnable afterwards) {
        setHeaderTitle(Texts.text("seats.template.remove.title", label));
        setWidth("min(34rem, 100%)");
        var mark = new Checkbox(Texts.text("seats.template.remove.mark", entry.empty()));
        mark.setValue(entry.empty() > 0);
        var fields = new Div(new Paragraph(Texts.text("seats.template.remove.held", entry.held())));
        if (entry.empty() > 0) {
            fields.add(mark);
        }
        fields.add(new Paragraph(Texts.text("seats.template.remove.later")));
        fields.addClassName("dialog-fields");
        add(fields);
        var remove = new Button(Texts.text("seats.template.remove.do"), click -> {
            int marked = templates.dismiss(owner, entry.function(), entry.qualifier(), mark.getValue());
            close();
            afterwards.run();
            Notices.done(Texts.text("seats.template.removed", label, marked));
        });
        remove.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.text("shared.cancel"), click -> close()), remove);
    }
}
