package fr.irev.maillage.territories.geography.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.ListGrid;
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

    DoneUpdates(GeographyUpdates updates, Clock clock, Runnable undone) {
        var grid = new ListGrid<DoneGeography>(Texts.text("geography.ui.latest"));
        grid.first(Texts.text("geography.ui.column.what"), done -> new Span(done.sentence()));
        grid.figure(Texts.text("geography.ui.column.when"), done -> Dates.shortMoment(done.at()));
        grid.words(Texts.text("geography.ui.column.by"), DoneGeography::by);
        grid.words(Texts.text("geography.ui.column.files"), DoneGeography::files);
        grid.action(Texts.text("geography.ui.column.undo"), done -> {
                    if (!clock.instant().isBefore(done.undoableUntil())) {
                        return new Div();
                    }
                    var back = new Button(Texts.text("shared.undo"), click -> {
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
                })
                .setKey("undo");
        grid.setEmptyStateComponent(new EmptyState(Texts.text("geography.ui.latest.none")));
        grid.setAllRowsVisible(true);
        grid.setItems(updates.latest(LATEST));
        add(new PageSection(Texts.text("geography.ui.latest"), grid));
    }
}
