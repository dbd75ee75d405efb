package fr.irev.maillage.shared.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent;

/** Asks before a form with unsaved text is left. */
public final class Unsaved {

    private Unsaved() {}

    /** Holds the way out until the person said that what they typed may go. */
    public static void ask(BeforeLeaveEvent leaving, boolean unsaved) {
        if (!unsaved) {
            return;
        }
        var way = leaving.postpone();
        var question = new ConfirmDialog();
        question.setHeader(Texts.text("shared.unsaved.title"));
        question.setText(Texts.text("shared.unsaved.lead"));
        question.setConfirmText(Texts.text("shared.unsaved.leave"));
        question.setCancelText(Texts.text("shared.unsaved.stay"));
        question.setCancelable(true);
        question.addConfirmListener(confirmed -> way.proceed());
        question.addCancelListener(cancelled -> way.cancel());
        question.open();
    }
}
