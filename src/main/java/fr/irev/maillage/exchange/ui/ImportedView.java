package fr.irev.maillage.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.directory.ui.OrganisationPages;
import fr.irev.maillage.directory.ui.PersonPages;
import fr.irev.maillage.exchange.ImportId;
import fr.irev.maillage.exchange.ImportReport;
import fr.irev.maillage.exchange.ImportUndo;
import fr.irev.maillage.exchange.ImportUndoPlan;
import fr.irev.maillage.exchange.ImportUndoPlan.Kept;
import fr.irev.maillage.exchange.ImportUndoRefused;
import fr.irev.maillage.exchange.PeopleImports;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Facts;
import fr.irev.maillage.shared.ui.ListGrid;
import fr.irev.maillage.shared.ui.Notices;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.SheetPage;
import fr.irev.maillage.shared.ui.StateMark;
import fr.irev.maillage.shared.ui.StateMark.Tone;
import fr.irev.maillage.shared.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Optional;

/** One import: what it brought, and how to take it back. */
@Route("importer/" + SheetPage.ID)
@RolesAllowed(Roles.GESTION)
class ImportedView extends SheetPage<ImportReport> {

    private static final long serialVersionUID = 1L;

    private final transient PeopleImports imports;
    private final transient ImportUndo undo;

    ImportedView(PeopleImports imports, ImportUndo undo) {
        super(Texts.text("exchange.imported.unknown"));
        this.imports = imports;
        this.undo = undo;
    }

    static String path(ImportId id) {
        return "importer/" + id.importId();
    }

    @Override
    protected Optional<ImportReport> find(long id) {
        return imports.report(new ImportId(id));
    }

    @Override
    protected void show(ImportReport report) {
        title(Texts.text("exchange.imported.title", report.fileName()));
        states(state(report));
        put(new PageSection(Texts.text("exchange.imported.facts"), facts(report)));
        if (report.undoneAt() != null) {
            put(new PageSection(
                    Texts.text("exchange.undo.section"),
                    new Paragraph(Texts.text(
                            "exchange.imported.undone",
                            String.valueOf(report.undoneBy()),
                            Dates.shortMoment(report.undoneAt())))));
        } else if (report.undoableUntil() != null) {
            put(offer(report));
        } else if (report.finished()) {
            put(new PageSection(
                    Texts.text("exchange.undo.section"), new Paragraph(Texts.text("exchange.imported.final"))));
        }
    }

    private static StateMark state(ImportReport report) {
        if (report.undoneAt() != null) {
            return new StateMark(Tone.NEUTRAL, Texts.text("exchange.imported.state.undone"));
        }
        return report.finished()
                ? new StateMark(Tone.GOOD, Texts.text("exchange.imported.state.finished"))
                : new StateMark(Tone.PARTIAL, Texts.text("exchange.imported.state.unfinished"));
    }

    private Facts facts(ImportReport report) {
        var facts = new Facts();
        facts.fact("exchange.imported.when", Dates.shortMoment(report.importedAt()));
        facts.fact("exchange.imported.by", report.importedBy());
        facts.fact("exchange.imported.lines", Dates.number(report.total()));
        facts.fact(
                "exchange.imported.result",
                Texts.text(
                        "exchange.import.result",
                        report.created(),
                        report.completed(),
                        report.duplicates(),
                        report.refused()));
        if (report.refused() > 0) {
            facts.fact("exchange.import.column.rejects", new RejectsLink(imports, report.id()));
        }
        return facts;
    }

    private PageSection offer(ImportReport report) {
        var last = LocalDate.ofInstant(java.util.Objects.requireNonNull(report.undoableUntil()), Dates.PARIS);
        var look = new Button(Texts.text("exchange.undo.look"), click -> look(report));
        return new PageSection(
                        Texts.text("exchange.undo.section"),
                        new Paragraph(Texts.text("exchange.undo.until", Dates.day(last))))
                .withActions(look);
    }

    /** What would be done, in place of the offer. */
    private void look(ImportReport report) {
        try {
            var plan = undo.preview(report.id());
            reload();
            put(preview(report, plan));
        } catch (ImportUndoRefused refused) {
            Notices.problem(refused.sentence());
            reload();
        }
    }

    private Component preview(ImportReport report, ImportUndoPlan plan) {
        var section = new PageSection(Texts.text("exchange.undo.would"), said(plan));
        if (!plan.kept().isEmpty()) {
            section.add(kept(plan));
        }
        var go = new Button(Texts.text("exchange.undo.go"), click -> goBack(report));
        go.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        go.setDisableOnClick(true);
        go.setEnabled(plan.something());
        go.focus();
        return section.withActions(go, new Button(Texts.text("exchange.undo.leave"), click -> reload()));
    }

    private static Component said(ImportUndoPlan plan) {
        if (!plan.something()) {
            return new Paragraph(Texts.text("exchange.undo.nothing"));
        }
        var list = new UnorderedList();
        say(list, "exchange.undo.people", plan.people());
        say(list, "exchange.undo.mandates", plan.mandates());
        say(list, "exchange.undo.completions", plan.completions());
        say(list, "exchange.undo.organisations", plan.organisations());
        say(list, "exchange.undo.kept", plan.kept().size());
        return list;
    }

    private static void say(UnorderedList list, String key, int number) {
        if (number > 0) {
            list.add(new ListItem(Texts.text(key, number)));
        }
    }

    private static ListGrid<Kept> kept(ImportUndoPlan plan) {
        var grid = new ListGrid<Kept>(Texts.text("exchange.undo.kept.title"));
        grid.first(Texts.text("exchange.undo.column.what"), ImportedView::what);
        grid.words(Texts.text("exchange.undo.column.why"), Kept::why);
        grid.figure(Texts.text("exchange.undo.column.line"), one -> Integer.toString(one.line()));
        grid.setAllRowsVisible(true);
        grid.setItems(plan.kept());
        return grid;
    }

    private static Component what(Kept one) {
        var words = one.what().substring(0, 1).toUpperCase(java.util.Locale.FRENCH)
                + one.what().substring(1);
        var person = one.person();
        var organisation = one.organisation();
        if (person != null) {
            return PersonPages.link(person, words);
        }
        return organisation != null ? OrganisationPages.link(organisation, words) : new Span(words);
    }

    private void goBack(ImportReport report) {
        try {
            var done = undo.undo(report.id());
            Notices.done(
                    Texts.text("exchange.undo.done", done.people(), done.kept().size()));
        } catch (ImportUndoRefused refused) {
            Notices.problem(refused.sentence());
        }
        reload();
    }
}
