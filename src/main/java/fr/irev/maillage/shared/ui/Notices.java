package fr.irev.maillage.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short messages that say what happened, announced to screen readers. */
public final class Notices {

    private static final int READ_IN = 5_000; // milliseconds
    private static final int UNDO_WITHIN = 10_000;

    private Notices() {}

    /** Something was done. */
    public static void done(String sentence) {
        show(sentence, NotificationVariant.LUMO_SUCCESS, READ_IN).setAssertive(false);
    }

    /** Something was done and can be taken back for ten seconds. */
    public static void done(String sentence, Runnable undo) {
        var notice = show(sentence, NotificationVariant.LUMO_SUCCESS, UNDO_WITHIN);
        var button = new Button(Texts.text("shared.undo"), click -> {
            undo.run();
            notice.close();
            KeptFocus.restore();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        notice.add(button);
    }

    /** Something could not be done; stays until it is closed. */
    public static void problem(String sentence) {
        var notice = show(sentence, NotificationVariant.LUMO_ERROR, 0);
        notice.setAssertive(true);
        var close = new Button(Texts.text("shared.close"), click -> notice.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        notice.add(close);
    }

    private static Notification show(String sentence, NotificationVariant variant, int milliseconds) {
        var notice = new Notification();
        notice.setDuration(milliseconds);
        notice.setPosition(Notification.Position.BOTTOM_START);
        notice.addThemeVariants(variant);
        var text = new Div(new Span(sentence));
        text.addClassName("notice-text");
        notice.add(text);
        notice.open();
        KeptFocus.restore();
        return notice;
    }
}
