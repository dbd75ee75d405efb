package fr.irev.maillage.directory.merging.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.directory.MergeRefused;
import fr.irev.maillage.directory.PersonSheet;
import fr.irev.maillage.directory.merging.DoneMerge;
import fr.irev.maillage.directory.merging.PersonMerging;
import fr.irev.maillage.directory.ui.PersonAction;
import fr.irev.maillage.directory.ui.PersonPages;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Texts;
import java.util.List;

/** « Fusionner » on a sheet, and below it the merges that it went through. */
@SpringComponent
class MergeActions implements PersonAction {

    private final PersonMerging merging;

    MergeActions(PersonMerging merging) {
        this.merging = merging;
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public List<Component> actions(PersonSheet person) {
        return CurrentUser.holds(Roles.GESTION)
                ? List.of(new Button(
                        Texts.text("merging.action"),
                        click -> UI.getCurrent().navigate(PersonPages.merge(person.id()))))
                : List.of();
    }

    @Override
    public List<Component> notices(PersonSheet person, Runnable reload) {
        return merging.of(person.id()).stream()
                .<Component>map(merge -> notice(merge, reload))
                .toList();
    }

    private Component notice(DoneMerge merge, Runnable reload) {
        var when = Dates.moment(merge.mergedAt());
        var line = new Div(new Span(
                merge.absorbedName().isEmpty()
                        ? Texts.text("merging.done.other", when, merge.mergedBy())
                        : Texts.text("merging.done", merge.absorbedName(), when, merge.mergedBy())));
        line.addClassNames("page-state", "muted");
        var until = merge.undoableUntil();
        if (until != null && CurrentUser.holds(Roles.GESTION)) {
            var undo = new Button(Texts.text("merging.undo"), click -> undo(merge, reload));
            undo.addThemeVariants(ButtonVariant.SMALL);
            undo.setAriaLabel(undo.getText() + " – " + merge.absorbedName());
            undo.setTooltipText(Texts.text(
                    "merging.undo.until", Dates.day(until.atZone(Dates.PARIS).toLocalDate())));
            line.add(undo);
        }
        return line;
    }

    private void undo(DoneMerge merge, Runnable reload) {
        try {
            merging.undo(merge.id());
        } catch (MergeRefused refused) {
            Notices.problem(refused.sentence());
            return;
        }
        reload.run();
        Notices.done(Texts.text("merging.undone", merge.absorbedName()));
    }
}
