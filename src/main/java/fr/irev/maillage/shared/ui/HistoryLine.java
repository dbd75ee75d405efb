package fr.irev.maillage.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.irev.maillage.shared.FieldChange;
import fr.irev.maillage.shared.History;
import fr.irev.maillage.shared.RecordedFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One entry in words, each changed field with what it says today, or the way back. */
final class HistoryLine {

    private static final int READ_AT_A_GLANCE = 160; // characters of a value in a sentence

    private final HistoryPanel panel;
    private final boolean restorable;
    private final Map<String, Optional<Map<String, String>>> present = new HashMap<>();
    private final Map<String, String> headings = new HashMap<>();

    /** @param restorable whether whoever reads may put fields back here */
    HistoryLine(HistoryPanel panel, boolean restorable) {
        this.panel = panel;
        this.restorable = restorable;
    }

    Component[] of(History.Entry entry) {
        var time = Dates.time(entry.at());
        var created = entry.action().equals("CREATE");
        var fields = panel.fieldsOf(entry.fieldsOf());
        if (entry.changes().isEmpty() || fields.isEmpty()) {
            return before(entry, time);
        }
        if (created) {
            return new Component[] {line(summary(entry, time)), entered(entry, fields.get())};
        }
        var all = new ArrayList<Component>();
        if (!entry.action().equals("UPDATE")) {
            all.add(line(summary(entry, time)));
        }
        entry.changes().forEach(change -> all.add(changed(entry, fields.get(), change, time)));
        return all.toArray(Component[]::new);
    }

    /** « Ana Martin a changé la fonction : « A » → « B » · 10:41 », and the way back. */
    private Component changed(History.Entry entry, RecordedFields fields, FieldChange change, String time) {
        var said = sentence(entry.who(), fields, change);
        var heading = heading(fields, entry.fieldsOfId());
        var line = line(
                Texts.text("history.line", heading.isEmpty() ? said : Texts.text("history.of", said, heading), time));
        if (!fields.restorable(change.field())) {
            return line;
        }
        present.computeIfAbsent(fields.kind() + entry.fieldsOfId(), key -> fields.present(entry.fieldsOfId()))
                .ifPresent(now -> line.add(today(entry, fields, change, now.getOrDefault(change.field(), ""))));
        return line;
    }

    private Component today(History.Entry entry, RecordedFields fields, FieldChange change, String now) {
        if (!now.equals(change.after())) {
            var text = now.equals(change.before())
                    ? Texts.text("history.back-again")
                    : now.isEmpty()
                            ? Texts.text("history.now-empty")
                            : Texts.text("history.now", glance(fields, change.field(), now));
            var span = new Span(text);
            span.addClassName("history-now");
            return span;
        }
        if (!restorable) {
            return new Span();
        }
        var label = label(fields, change.field());
        var button = new Button(
                Texts.text("history.restore"),
                click -> new RestoreDialog(fields, entry.fieldsOfId(), change, label).open());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(
                change.before().isEmpty()
                        ? Texts.text("history.restore.label.empty", label)
                        : Texts.text("history.restore.label", label, glance(fields, change.field(), change.before())));
        return button;
    }

    private static String sentence(String who, RecordedFields fields, FieldChange change) {
        var label = label(fields, change.field());
        if (change.before().isEmpty()) {
            return Texts.text("history.filled", who, label, glance(fields, change.field(), change.after()));
        }
        if (change.after().isEmpty()) {
            return Texts.text("history.cleared", who, label, glance(fields, change.field(), change.before()));
        }
        return Texts.text(
                "history.changed",
                who,
                label,
                glance(fields, change.field(), change.before()),
                glance(fields, change.field(), change.after()));
    }

    /** What was entered at the beginning, folded away. */
    private static Component entered(History.Entry entry, RecordedFields fields) {
        var list = new UnorderedList();
        entry.changes()
                .forEach(change -> list.add(new ListItem(Texts.text(
                        "history.field",
                        label(fields, change.field()),
                        glance(fields, change.field(), change.after())))));
        var details = new Details(Texts.text("history.entered"), list);
        details.addClassName("history-entered");
        return details;
    }

    /** An entry without fields, or with fields as the first installations wrote them: to read, not to write back. */
    private Component[] before(History.Entry entry, String time) {
        var told = new ArrayList<Component>();
        told.add(line(summary(entry, time)));
        entry.facts().forEach((field, said) -> {
            var values = List.of(said.split(" → ", -1));
            if (values.size() == 2) {
                panel.meant(entry.subjectKind(), field)
                        .ifPresent(fields -> told.add(line(Texts.text(
                                "history.once",
                                label(fields, field),
                                onceSaid(fields, field, values.getFirst()),
                                onceSaid(fields, field, values.getLast())))));
            }
        });
        return told.toArray(Component[]::new);
    }

    private static String onceSaid(RecordedFields fields, String field, String value) {
        return value.isEmpty() ? Texts.text("history.nothing") : glance(fields, field, value);
    }

    private static String summary(History.Entry entry, String time) {
        var sentence = entry.summary().endsWith(".")
                ? entry.summary().substring(0, entry.summary().length() - 1)
                : entry.summary();
        return Texts.text("history.line", Texts.text("history.summary", sentence, entry.who()), time);
    }

    private String heading(RecordedFields fields, long id) {
        return headings.computeIfAbsent(fields.kind() + id, key -> fields.heading(id));
    }

    private static Div line(String sentence) {
        var line = new Div(new Span(sentence));
        line.addClassName("history-line");
        return line;
    }

    /** « la fonction ». */
    static String label(RecordedFields fields, String field) {
        return Texts.text("history." + fields.kind() + "." + field);
    }

    private static String glance(RecordedFields fields, String field, String value) {
        var words = fields.words(field, value);
        return words.codePointCount(0, words.length()) <= READ_AT_A_GLANCE
                ? words
                : words.substring(0, words.offsetByCodePoints(0, READ_AT_A_GLANCE)) + "…";
    }
}
