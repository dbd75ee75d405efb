package fr.irev.maillage.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.irev.maillage.shared.FieldChange;
import fr.irev.maillage.shared.RecordedFields;
import fr.irev.maillage.shared.RestoreRefused;
import org.springframework.dao.OptimisticLockingFailureException;

/** Shows what a field says and what it would say again, then writes that; it can be taken back at once. */
final class RestoreDialog extends ConfirmDialog {

    private static final long serialVersionUID = 1L;

    private final transient RecordedFields fields;
    private final long id;

    RestoreDialog(RecordedFields fields, long id, FieldChange change, String label) {
        this.fields = fields;
        this.id = id;
        setHeader(Texts.text("history.restore.title", label));
        var text = new Div(
                value("history.restore.now", change.field(), change.after()),
                value("history.restore.then", change.field(), change.before()));
        text.addClassName("history-restore");
        setText(text);
        setCancelable(true);
        setCancelText(Texts.text("shared.cancel"));
        setConfirmText(Texts.text("history.restore"));
        addConfirmListener(confirmed -> write(change, label, true));
    }

    private Paragraph value(String key, String field, String value) {
        return new Paragraph(Texts.text(
                key,
                value.isEmpty() ? Texts.text("history.nothing") : "«\u00a0" + fields.words(field, value) + "\u00a0»"));
    }

    private void write(FieldChange change, String label, boolean first) {
        try {
            fields.restore(id, change);
            if (first) {
                Notices.done(Texts.text("history.restored", label), () -> write(change.back(), label, false));
            } else {
                Notices.done(Texts.text("history.restored.undone", label));
            }
        } catch (OptimisticLockingFailureException meanwhile) {
            Notices.problem(Texts.text("history.refused.meanwhile"));
        } catch (RestoreRefused refused) {
            Notices.problem(refused.sentence());
        }
        // The whole sheet says the field, not this section alone.
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
