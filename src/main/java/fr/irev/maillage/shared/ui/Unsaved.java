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
        // Enter and Escape keep what was typed; it goes only on the other button.
        question.setConfirmText(Texts.text("shared.unsaved.stay"));
        question.setRejectText(Texts.text("shared.unsaved.leave"));
        question.setRejectable(true);
        question.addConfirmListener(stayed -> way.cancel());
        question.addCancelListener(stayed -> way.cancel());
        question.addRejectListener(left -> way.proceed());
        question.open();
    }
}
