package fr.irev.maillage.territories.geography.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.geography.DoneGeography;
import fr.irev.maillage.territories.geography.GeographyRefused;
import fr.irev.maillage.territories.geography.GeographyUpdates;
import java.time.Clock;

/** What was brought in before, and the way back for as long as there is one. */
class DoneUpdates extends Section {

    private static final long serialVersionUID = 1L;
    private static final int LATEST = 10;

    private final transient GeographyUpdates updates;
    private final transient Runnable undone;

    DoneUpdates(GeographyUpdates updates, Clock clock, Runnable undone) {
        this.updates = updates;
        this.undone = undone;
        var latest = updates.latest(LATEST);
        var list = new UnorderedList();
        list.addClassName("results");
        latest.forEach(done -> list.add(line(done, clock.instant().isBefore(done.undoableUntil()))));
        add(new PageSection(
                Texts.text("geography.ui.latest"),
                latest.isEmpty() ? new EmptyState(Texts.text("geography.ui.latest.none")) : list));
    }

    private ListItem line(DoneGeography done, boolean undoable) {
        var detail = new Span(Texts.text("geography.ui.latest.line", Dates.moment(done.at()), done.by(), done.files()));
        detail.addClassName("muted");
        var item = new ListItem(new Div(new Span(done.sentence())), new Div(detail));
        if (undoable) {
            item.add(back(done));
        }
        return item;
    }

    private Component back(DoneGeography done) {
        var back = new Button(Texts.text("geography.ui.undo"), click -> {
            try {
                updates.undo(done.id());
                undone.run();
            } catch (GeographyRefused refused) {
                Notices.problem(String.join(" ", refused.sentences()));
            }
        });
        back.addThemeVariants(ButtonVariant.SMALL);
        back.setAriaLabel(back.getText() + " – " + done.sentence());
        back.setTooltipText(Texts.text(
                "geography.ui.undo.until",
                Dates.day(done.undoableUntil().atZone(Dates.PARIS).toLocalDate())));
        return back;
    }
}
