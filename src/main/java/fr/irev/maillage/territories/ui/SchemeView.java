package fr.irev.maillage.territories.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.Facts;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.SchemeId;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.SchemeLookup;
import fr.irev.maillage.territories.SchemeName;
import fr.irev.maillage.territories.SchemeService;
import fr.irev.maillage.territories.SchemeSheet;
import fr.irev.maillage.territories.TerritoryLookup;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One scheme: who carries it, what it covers, how sure that is, and what other modules know of it. */
@Route("dispositifs/:id([0-9]{1,18})")
@RolesAllowed(Roles.LECTURE)
class SchemeView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SchemeLookup schemes;
    private final transient SchemeService service;
    private final transient TerritoryLookup territories;
    private final transient List<SchemeSection> sections;
    private final Div content = new Div();
    private String title = "";

    SchemeView(SchemeLookup schemes, SchemeService service, TerritoryLookup territories, List<SchemeSection> sections) {
        super("");
        this.schemes = schemes;
        this.service = service;
        this.territories = territories;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(SchemeSection::rank))
                .toList();
        content.addClassName("sheet");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entry) {
        show(entry.getRouteParameters()
                .getLong("id")
                .map(SchemeId::new)
                .flatMap(schemes::sheet)
                .orElseThrow(() -> new NotFoundException(Texts.text("territories.scheme.notFound"))));
    }

    @Override
    public String getPageTitle() {
        return title + " – Maillage";
    }

    private void show(SchemeSheet sheet) {
        var name = sheet.name();
        title = name.name();
        title(title);
        lead(Texts.of("territories.kind", name.kind()));
        states(PlaceMarks.state(name.status()));
        boolean incomplete = "A_COMPLETER".equals(name.status());
        if (CurrentUser.holds(Roles.GESTION)) {
            actions(new Button(
                    Texts.text(incomplete ? "territories.scheme.complete" : "shared.edit"), click -> edit(sheet)));
        }
        content.removeAll();
        if (incomplete) {
            content.add(new PageSection(Texts.text("territories.scheme.todo.title"), whatToDo()));
        }
        content.add(new PageSection(Texts.text("territories.scheme.facts"), facts(sheet)));
        sections.forEach(section -> content.add(new PageSection(section.title(), section.show(name.id()))));
        content.add(new PageSection(
                Texts.of("territories.scheme.covers", name.kind()),
                sheet.covers().isEmpty()
                        ? new EmptyState(Texts.text("territories.scheme.covers.none"))
                        : PlaceMarks.territories(sheet.covers(), true)));
        if (!sheet.concerns().isEmpty()) {
            content.add(new PageSection(
                    Texts.text("territories.scheme.concerns"), PlaceMarks.territories(sheet.concerns(), false)));
        }
        related("territories.scheme.predecessors", sheet.predecessors());
        related("territories.scheme.successors", sheet.successors());
    }

    private static EmptyState whatToDo() {
        return CurrentUser.holds(Roles.GESTION)
                ? new EmptyState(Texts.text("territories.scheme.todo"))
                : new EmptyState(
                        Texts.text("territories.scheme.todo"),
                        new Paragraph(Texts.text("territories.scheme.todo.ask")));
    }

    private void related(String title, List<SchemeName> names) {
        if (!names.isEmpty()) {
            content.add(new PageSection(Texts.text(title), PlaceMarks.schemes(names)));
        }
    }

    private static Facts facts(SchemeSheet sheet) {
        var facts = new Facts();
        var kind = sheet.name().kind();
        facts.fact("territories.scheme.kind", Texts.of("territories.kind", kind));
        facts.fact("territories.scheme.short", text(sheet.shortName()));
        facts.fact("territories.scheme.generation", text(sheet.vintage()));
        if (kind == SchemeKind.CITE_EDUCATIVE) {
            var wave = text(sheet.wave());
            facts.fact(
                    "territories.scheme.wave", wave.isEmpty() ? Texts.text("territories.scheme.wave.unknown") : wave);
        }
        facts.fact(
                kind == SchemeKind.CONTRAT_DE_VILLE ? "territories.scheme.signed" : "territories.scheme.starts",
                day(sheet.startsOn()));
        facts.fact("territories.scheme.ends", day(sheet.endsOn()));
        if (sheet.carriers().isEmpty()) {
            facts.fact("territories.scheme.carrier", Texts.text("territories.scheme.carrier.none"));
        }
        sheet.carriers().forEach(carrier -> facts.fact("territories.scheme.carrier", carrier(carrier)));
        facts.fact("territories.scheme.note", capital(text(sheet.certainty())));
        facts.fact("territories.scheme.code", sheet.code());
        return facts;
    }

    private static Span carrier(SchemeSheet.Carrier carrier) {
        var name = carrier.territory();
        var link = TerritoryPages.link(name.id(), name.name());
        return carrier.until() == null
                ? new Span(link)
                : new Span(link, new Span(Texts.text("territories.scheme.carrier.until", day(carrier.until()))));
    }

    private void edit(SchemeSheet sheet) {
        new SchemeDialog(
                        sheet,
                        service,
                        schemes,
                        territories,
                        () -> schemes.sheet(sheet.name().id()).ifPresent(this::show))
                .open();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Dates.day(day);
    }

    private static String capital(String sentence) {
        return sentence.isEmpty() ? "" : sentence.substring(0, 1).toUpperCase(Locale.FRENCH) + sentence.substring(1);
    }
}
