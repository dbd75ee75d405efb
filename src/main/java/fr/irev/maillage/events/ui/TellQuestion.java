package fr.irev.maillage.events.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import fr.irev.maillage.events.Telling;
import fr.irev.maillage.events.WhomToTell;
import fr.irev.maillage.shared.ui.Texts;

/** Asks whether guests are told of a change, says how many they are, and that a message cannot be taken back. */
final class TellQuestion {

    private TellQuestion() {}

    /** Before a changed event is saved. Whoever closes the question goes back to the form. */
    static void ofChange(Telling telling, SerializableRunnable saveAndTell, SerializableRunnable save) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(Texts.text("events.tell.title", telling.registered()));
        dialog.add(words("events.tell.change", telling));
        dialog.setConfirmText(Texts.text("events.tell.save-and-tell"));
        dialog.addConfirmListener(confirmed -> saveAndTell.run());
        dialog.setRejectable(true);
        dialog.setRejectText(Texts.text("events.tell.save"));
        dialog.setRejectButtonTheme("tertiary");
        dialog.addRejectListener(rejected -> save.run());
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.text("events.tell.back"));
        dialog.open();
    }

    /** Before an event is called off. The button says in words what will happen. */
    static void ofCallingOff(Telling telling, SerializableConsumer<WhomToTell> callOff) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(Texts.text("events.sheet.cancel.title"));
        var registered = box("events.tell.registered", telling.registered());
        var invited = box("events.tell.invited", telling.invited());
        var words = words("events.tell.call-off", telling);
        words.add(registered, invited);
        dialog.add(words);
        SerializableRunnable name = () -> {
            int count =
                    (registered.getValue() ? telling.registered() : 0) + (invited.getValue() ? telling.invited() : 0);
            dialog.setConfirmText(Texts.text("events.tell.call-off.confirm", count));
        };
        registered.addValueChangeListener(change -> name.run());
        invited.addValueChangeListener(change -> name.run());
        name.run();
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(
                confirmed -> callOff.accept(new WhomToTell(registered.getValue(), invited.getValue())));
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.text("events.sheet.cancel.keep"));
        dialog.open();
    }

    private static Checkbox box(String key, int people) {
        var box = new Checkbox(Texts.text(key, people), people > 0);
        box.setVisible(people > 0);
        return box;
    }

    private static Div words(String key, Telling telling) {
        var words = new Div(new Paragraph(Texts.text(key, telling.registered() + telling.invited())));
        if (telling.unreachable() > 0) {
            words.add(new Paragraph(Texts.text("events.tell.unreachable", telling.unreachable())));
        }
        return words;
    }
}
