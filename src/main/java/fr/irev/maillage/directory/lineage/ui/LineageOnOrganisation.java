package fr.irev.maillage.directory.lineage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.lineage.DoneLineage;
import fr.irev.maillage.directory.lineage.LineageRefused;
import fr.irev.maillage.directory.lineage.LineageUndo;
import fr.irev.maillage.directory.lineage.OrganisationLineage;
import fr.irev.maillage.directory.organisations.OrganisationLookup;
import fr.irev.maillage.directory.organisations.OrganisationSheet;
import fr.irev.maillage.directory.organisations.ui.OrganisationAction;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.Texts;
import java.time.Clock;
import java.util.List;

/** « Fusion ou changement de nom » on an organisation's sheet, and for thirty days the way back on the sheets concerned. */
@SpringComponent
class LineageOnOrganisation implements OrganisationAction {

    private final OrganisationLineage lineage;
    private final LineageUndo done;
    private final OrganisationLookup organisations;
    private final Clock clock;

    LineageOnOrganisation(
            OrganisationLineage lineage, LineageUndo done, OrganisationLookup organisations, Clock clock) {
        this.lineage = lineage;
        this.done = done;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public List<Component> actions(OrganisationSheet organisation, Runnable reload) {
        return CurrentUser.holds(Roles.GESTION) && organisation.successor() == null
                ? List.of(new Button(Texts.text("lineage.action"), click -> ask(organisation, reload)))
                : List.of();
    }

    private void ask(OrganisationSheet organisation, Runnable reload) {
        new LineageDialog(lineage, organisations, organisation, AsOf.today(clock), written -> {
                    reload.run();
                    Notices.done(Texts.text("lineage.done"), () -> takeBack(written, reload));
                })
                .open();
    }

    @Override
    public List<Component> notices(OrganisationSheet organisation, Runnable reload) {
        return done.of(organisation.id()).stream()
                .<Component>map(one -> notice(one, reload))
                .toList();
    }

    @Override
    public List<Component> gone(OrganisationId organisation, Runnable reload) {
        return List.of();
    }

    private Component notice(DoneLineage one, Runnable reload) {
        var line = new Div(
                new Span(Texts.text("lineage.standing", one.sentence(), Dates.moment(one.doneAt()), one.doneBy())));
        line.addClassNames("page-state", "muted");
        if (CurrentUser.holds(Roles.GESTION)) {
            var back = new Button(Texts.text("lineage.undo"), click -> {
                if (takeBack(one.id(), reload)) {
                    Notices.done(Texts.text("lineage.undone"));
                }
            });
            back.addThemeVariants(ButtonVariant.SMALL);
            back.setAriaLabel(Texts.text("lineage.undo.label", one.sentence()));
            back.setTooltipText(Texts.text(
                    "lineage.undo.until",
                    Dates.day(one.undoableUntil().atZone(Dates.PARIS).toLocalDate())));
            line.add(back);
        }
        return line;
    }

    private boolean takeBack(long written, Runnable reload) {
        try {
            done.undo(written);
        } catch (LineageRefused refused) {
            Notices.problem(refused.sentence());
            return false;
        }
        reload.run();
        return true;
    }
}
