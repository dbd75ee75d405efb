package fr.irev.maillage.territories.geography.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.TerritoryId;
import fr.irev.maillage.territories.geography.GeographyComparison;
import fr.irev.maillage.territories.geography.GeographyComparison.Arrival;
import fr.irev.maillage.territories.geography.GeographyComparison.FormerName;
import fr.irev.maillage.territories.geography.GeographyComparison.Lineages;
import fr.irev.maillage.territories.geography.GeographyComparison.Redrawing;
import fr.irev.maillage.territories.geography.GeographyComparison.Relocation;
import fr.irev.maillage.territories.ui.TerritoryPages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the files say that the base does not, kind by kind, a line each. */
class Differences extends Div {

    private static final long serialVersionUID = 1L;

    Differences(GeographyComparison comparison) {
        addClassName("sheet");
        section("arrivals", comparison.arrivals(), Differences::arrival);
        section(
                "renamed",
                comparison.renamed(),
                renaming -> line(
                        link(renaming.territory(), renaming.before()),
                        Texts.text("geography.ui.renamed", renaming.after(), renaming.code())));
        section("relocated", comparison.relocated(), Differences::relocation);
        section("redrawn", comparison.redrawn(), Differences::redrawing);
        section("lineages", comparison.lineages(), Differences::lineage);
        section("formerNames", comparison.formerNames(), Differences::formerName);
    }

    private <T> void section(String kind, List<T> changes, Function<T, ListItem> line) {
        if (changes.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("results");
        changes.forEach(change -> list.add(line.apply(change)));
        add(new PageSection(Texts.text("geography.ui.section." + kind), list));
    }

    private static ListItem arrival(Arrival arrival) {
        var said = new ArrayList<String>();
        said.add(arrival.code());
        said.add(String.join(", ", arrival.where()));
        if (arrival.hectares() != null) {
            said.add(Texts.text("geography.ui.hectares", arrival.hectares()));
        }
        if (arrival.returning()) {
            said.add(Texts.text("geography.ui.returning"));
        }
        said.add(
                arrival.contrats().isEmpty()
                        ? Texts.text("geography.ui.contrat.none")
                        : Texts.text("geography.ui.contrat", String.join(", ", arrival.contrats())));
        return line(new Span(arrival.name()), String.join(" · ", said));
    }

    private static ListItem relocation(Relocation moved) {
        var said = new ArrayList<String>();
        if (!moved.added().isEmpty()) {
            said.add(Texts.text("geography.ui.added", String.join(", ", moved.added())));
        }
        if (!moved.removed().isEmpty()) {
            said.add(Texts.text("geography.ui.removed", String.join(", ", moved.removed())));
        }
        return line(link(moved.territory(), moved.name()), moved.code() + " · " + String.join(" · ", said));
    }

    private static ListItem redrawing(Redrawing drawn) {
        var before = drawn.before();
        var common = drawn.common();
        return line(
                link(drawn.territory(), drawn.name()),
                before == null || common == null
                        ? Texts.text("geography.ui.drawn.first", drawn.code(), drawn.after())
                        : Texts.text("geography.ui.drawn", drawn.code(), before, drawn.after(), common));
    }

    private static ListItem lineage(Lineages lineage) {
        var said = new ArrayList<String>();
        if (!lineage.added().isEmpty()) {
            said.add(Texts.text("geography.ui.follows", String.join(", ", lineage.added())));
        }
        if (!lineage.removed().isEmpty()) {
            said.add(Texts.text("geography.ui.follows.not", String.join(", ", lineage.removed())));
        }
        return line(new Span(lineage.name()), lineage.code() + " · " + String.join(" · ", said));
    }

    private static ListItem formerName(FormerName former) {
        return line(
                new Span(former.name().isBlank() ? former.code() : former.name()),
                former.unknown() ? Texts.text("geography.ui.former.unknown", former.code()) : former.code());
    }

    private static Anchor link(TerritoryId territory, String name) {
        var link = TerritoryPages.link(territory, name);
        link.setTarget("_blank");
        link.getElement().setAttribute("aria-label", Texts.text("geography.ui.new-tab", name));
        return link;
    }

    private static ListItem line(Component name, String said) {
        var detail = new Span(said);
        detail.addClassName("muted");
        return new ListItem(name, new Div(detail));
    }
}
