package fr.irev.maillage.territories.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.DatedSheetPage;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.Facts;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.SheetPage;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.CarrierService;
import fr.irev.maillage.territories.PlaceHistory;
import fr.irev.maillage.territories.SchemeId;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.SchemeLookup;
import fr.irev.maillage.territories.SchemeName;
import fr.irev.maillage.territories.SchemeService;
import fr.irev.maillage.territories.SchemeSheet;
import fr.irev.maillage.territories.TerritoryLookup;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One scheme: who carries it, what it covers, how sure that is, and what other modules know of it. */
@Route("dispositifs/" + SheetPage.ID)
@RolesAllowed(Roles.LECTURE)
class SchemeView extends DatedSheetPage<SchemeSheet> {

    private static final long serialVersionUID = 1L;

    private final transient SchemeLookup schemes;
    private final transient SchemeService service;
    private final transient CarrierService carriers;
    private final transient TerritoryLookup territories;
    private final transient PlaceHistory histories;
    private final transient List<SchemeSection> sections;

    SchemeView(
            SchemeLookup schemes,
            SchemeService service,
            CarrierService carriers,
            TerritoryLookup territories,
            PlaceHistory histories,
            List<SchemeSection> sections,
            Clock clock) {
        super(Texts.text("territories.scheme.notFound"), clock);
        this.schemes = schemes;
        this.service = service;
        this.carriers = carriers;
        this.territories = territories;
        this.histories = histories;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(SchemeSection::rank))
                .toList();
    }

    @Override
    protected Optional<SchemeSheet> find(long id, AsOf asOf) {
        return schemes.sheet(new SchemeId(id), asOf.day());
    }

    @Override
    protected void show(SchemeSheet sheet) {
        var name = sheet.name();
        title(name.name());
        lead(Texts.of("territories.kind", name.kind()));
        states(PlaceMarks.state(name.status()));
        boolean incomplete = "A_COMPLETER".equals(name.status());
        actions();
        if (mayChange()) {
            var edit = new Button(
                    Texts.text(incomplete ? "territories.scheme.complete" : "shared.edit"), click -> edit(sheet));
            if (name.kind() == SchemeKind.CONTRAT_DE_VILLE) {
                actions(edit, new Button(Texts.text("territories.carrier"), click -> changeCarrier(sheet)));
            } else {
                actions(edit);
            }
        }
        if (incomplete) {
            put(new PageSection(Texts.text("territories.scheme.todo.title"), whatToDo()));
        }
        put(new PageSection(Texts.text("territories.scheme.facts"), facts(sheet, asOf().day())));
        show(name.id(), section -> section.rank() < SchemeSection.LAST);
        put(new PageSection(
                Texts.of("territories.scheme.covers", name.kind()),
                sheet.covers().isEmpty()
                        ? new EmptyState(Texts.text("territories.scheme.covers.none"))
                        : PlaceMarks.territories(sheet.covers(), true)));
        if (!sheet.concerns().isEmpty()) {
            put(new PageSection(
                    Texts.text("territories.scheme.concerns"), PlaceMarks.territories(sheet.concerns(), false)));
        }
        related("territories.scheme.predecessors", sheet.predecessors());
        related("territories.scheme.successors", sheet.successors());
        var map = histories.map(name.id(), asOf().day());
        if (!map.isEmpty()) {
            put(new PageSection(
                    Texts.text("territories.sheet.map"),
                    new OutlineDrawing(map, PlaceMarks.described(map, name.name())),
                    PlaceMarks.sourceOfOutlines(map)));
        }
        show(name.id(), section -> section.rank() >= SchemeSection.LAST);
    }

    private void show(SchemeId scheme, Predicate<SchemeSection> which) {
        sections.stream()
                .filter(which)
                .forEach(section -> put(new PageSection(section.title(), section.show(scheme, asOf()))));
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
            put(new PageSection(Texts.text(title), PlaceMarks.schemes(names)));
        }
    }

    private static Facts facts(SchemeSheet sheet, LocalDate day) {
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
        sheet.carriers().forEach(carrier -> facts.fact("territories.scheme.carrier", carrier(carrier, day)));
        facts.fact("territories.scheme.note", capital(text(sheet.certainty())));
        facts.fact("territories.scheme.code", sheet.code());
        return facts;
    }

    private static Span carrier(SchemeSheet.Carrier carrier, LocalDate day) {
        var name = carrier.territory();
        var link = TerritoryPages.link(name.id(), name.name());
        return carrier.carries(day)
                ? new Span(link, new Span(Texts.text("territories.scheme.carrier.since", day(carrier.since()))))
                : new Span(link, new Span(Texts.text("territories.scheme.carrier.until", day(carrier.until()))));
    }

    private void edit(SchemeSheet sheet) {
        new SchemeDialog(sheet, service, schemes, territories, this::reload).open();
    }

    private void changeCarrier(SchemeSheet sheet) {
        new CarrierDialog(sheet, carriers, territories, asOf().today(), this::reload).open();
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
