package fr.irev.maillage.territories.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.DatedSheetPage;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.Facts;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.SheetPage;
import fr.irev.maillage.shared.ui.StateMark;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.PlaceHistory;
import fr.irev.maillage.territories.SchemeLookup;
import fr.irev.maillage.territories.TerritoryId;
import fr.irev.maillage.territories.TerritoryKind;
import fr.irev.maillage.territories.TerritoryLookup;
import fr.irev.maillage.territories.TerritorySheet;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One territory: where it lies, what lies in it, its schemes, what became of it, and what other modules know of it. */
@Route("territoires/" + SheetPage.ID)
@RolesAllowed(Roles.LECTURE)
class TerritoryView extends DatedSheetPage<TerritorySheet> {

    private static final long serialVersionUID = 1L;

    private final transient TerritoryLookup territories;
    private final transient SchemeLookup schemes;
    private final transient PlaceHistory histories;
    private final transient List<TerritorySection> sections;

    TerritoryView(
            TerritoryLookup territories,
            SchemeLookup schemes,
            PlaceHistory histories,
            List<TerritorySection> sections,
            Clock clock) {
        super(Texts.text("territories.sheet.notFound"), clock);
        this.territories = territories;
        this.schemes = schemes;
        this.histories = histories;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(TerritorySection::rank))
                .toList();
    }

    @Override
    protected Optional<TerritorySheet> find(long id, AsOf asOf) {
        return territories.sheet(new TerritoryId(id), asOf.day());
    }

    @Override
    protected void show(TerritorySheet sheet) {
        var name = sheet.name();
        title(name.name());
        var kind = Texts.of("territories.kind", name.kind());
        lead(name.within().isEmpty() ? kind : kind + ", " + name.within());
        var inForce = sheet.inForce(asOf().day());
        var from = sheet.from();
        states();
        if (!inForce) {
            states(
                    from != null && from.isAfter(asOf().day())
                            ? new StateMark(
                                    StateMark.Tone.NEUTRAL,
                                    Texts.text("territories.sheet.to-come", Dates.shortDay(from)))
                            : new StateMark(StateMark.Tone.NEUTRAL, Texts.text("territories.sheet.former")));
        }
        put(new PageSection(Texts.text("territories.sheet.facts"), facts(sheet)));
        related(sheet, inForce);
        map(sheet);
        sections.stream()
                .filter(section -> section.concerns(name.id(), asOf()))
                .forEach(section -> put(new PageSection(section.title(), section.show(name.id(), asOf()))));
        contents(sheet);
        var history = histories.of(name.id(), asOf());
        if (!history.isEmpty()) {
            put(new PageSection(Texts.text("territories.sheet.history"), new HistoryLines(history)));
        }
    }

    private static Facts facts(TerritorySheet sheet) {
        var name = sheet.name();
        var facts = new Facts();
        var nature = sheet.nature();
        facts.fact("territories.sheet.kind", Texts.of("territories.kind", name.kind()));
        facts.fact("territories.sheet.nature", nature == null ? "" : Texts.text("territories.nature." + nature));
        facts.fact("territories.sheet.code", name.code());
        facts.fact(
                "territories.sheet.vintage",
                Texts.text(
                        name.kind() == TerritoryKind.QPV
                                ? "territories.sheet.vintage.QPV"
                                : "territories.sheet.vintage.other",
                        String.valueOf(sheet.vintage())));
        var population = sheet.population();
        facts.fact(
                "territories.sheet.population",
                population == null ? "" : Texts.text("territories.sheet.population.value", Dates.number(population)));
        var hectares = sheet.hectares();
        facts.fact(
                "territories.sheet.area", hectares == null ? "" : Texts.text("territories.sheet.area.value", hectares));
        facts.fact("territories.sheet.postal", String.join(", ", sheet.postalCodes()));
        facts.fact("territories.sheet.others", String.join(", ", sheet.otherNames()));
        if (!sheet.containers().isEmpty()) {
            facts.fact("territories.sheet.containers", PlaceMarks.containers(sheet.containers()));
        }
        return facts;
    }

    private void related(TerritorySheet sheet, boolean inForce) {
        if (inForce) {
            var found = schemes.of(sheet.name().id(), asOf().day());
            put(new PageSection(
                    Texts.text("territories.sheet.schemes"),
                    found.isEmpty()
                            ? new EmptyState(Texts.text("territories.sheet.schemes.none"))
                            : PlaceMarks.schemes(found)));
        }
        if (!sheet.predecessors().isEmpty()) {
            put(new PageSection(
                    Texts.text("territories.sheet.predecessors"), PlaceMarks.territories(sheet.predecessors(), false)));
        }
        if (!sheet.successors().isEmpty()) {
            put(new PageSection(
                    Texts.text("territories.sheet.successors"), PlaceMarks.territories(sheet.successors(), true)));
        }
    }

    private void contents(TerritorySheet sheet) {
        if (sheet.contents().isEmpty()) {
            return;
        }
        var counts = new UnorderedList();
        counts.addClassName("places");
        sheet.contents()
                .forEach((kind, count) -> counts.add(new ListItem(new Anchor(
                        TerritoriesView.address(kind, sheet.name().id()),
                        Texts.text(
                                "territories.sheet.contents.count",
                                Texts.of("territories.kinds", kind),
                                Dates.number(count))))));
        put(new PageSection(Texts.text("territories.sheet.contents"), counts));
        if (sheet.name().kind() == TerritoryKind.EPCI || sheet.name().kind() == TerritoryKind.COMMUNE) {
            put(new PageSection(
                    Texts.text("territories.sheet.quartiers"),
                    sheet.quartiers().isEmpty()
                            ? new Paragraph(Texts.text("territories.sheet.quartiers.none"))
                            : PlaceMarks.territories(sheet.quartiers(), true)));
        }
    }

    /** Its own outline, or the quartiers and communes in it. */
    private void map(TerritorySheet sheet) {
        var map = histories.map(sheet.name().id(), asOf().day());
        if (map.isEmpty()) {
            return;
        }
        var name = sheet.name().name();
        boolean own = sheet.outline() != null;
        put(new PageSection(
                Texts.text(own ? "territories.sheet.outline" : "territories.sheet.map"),
                new OutlineDrawing(
                        map, own ? Texts.text("territories.sheet.outline.alt", name) : PlaceMarks.described(map, name)),
                PlaceMarks.sourceOfOutlines(map)));
    }
}
