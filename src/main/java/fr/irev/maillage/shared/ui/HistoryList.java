package fr.irev.maillage.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.irev.maillage.shared.History;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was done to one thing, newest first, day by day, twenty at a time. */
final class HistoryList extends Div {

    static final int AT_ONCE = 20;

    private static final long serialVersionUID = 1L;

    private final transient History history;
    private final transient HistoryLine lines;
    private final String kind;
    private final long id;
    private final Button more = new Button(Texts.text("history.more"), click -> showMore());

    private transient History.@Nullable Entry last;
    private @Nullable LocalDate day;
    private UnorderedList ofDay = new UnorderedList();

    HistoryList(History history, HistoryPanel panel, String kind, long id, boolean restorable) {
        this.history = history;
        this.lines = new HistoryLine(panel, restorable);
        this.kind = kind;
        this.id = id;
        addClassName("history");
        more.addThemeVariants(ButtonVariant.SMALL);
        more.setAriaLabel(Texts.text("history.more.label"));
        add(more);
        showMore();
        if (last == null) {
            removeAll();
            add(new EmptyState(Texts.text("history.empty")));
        }
    }

    private void showMore() {
        var entries = history.of(kind, id, last, AT_ONCE + 1);
        entries.stream().limit(AT_ONCE).forEach(this::append);
        more.setVisible(entries.size() > AT_ONCE);
    }

    private void append(History.Entry entry) {
        last = entry;
        var on = entry.at().atZone(Dates.PARIS).toLocalDate();
        if (!on.equals(day)) {
            day = on;
            var said = new Paragraph(Dates.longDay(on));
            said.addClassName("history-day");
            ofDay = new UnorderedList();
            ofDay.getElement().setAttribute("aria-label", Dates.longDay(on));
            addComponentAtIndex(indexOf(more), said);
            addComponentAtIndex(indexOf(more), ofDay);
        }
        ofDay.add(new ListItem(lines.of(entry)));
    }
}
