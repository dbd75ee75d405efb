package fr.irev.maillage.territories.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.irev.maillage.shared.ui.StateMark;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.FoundPlace;
import fr.irev.maillage.territories.Place;
import fr.irev.maillage.territories.PlaceMap;
import fr.irev.maillage.territories.SchemeName;
import fr.irev.maillage.territories.TerritoryKind;
import fr.irev.maillage.territories.TerritoryName;
import java.util.List;
import java.util.function.Function;

/** How places are written on our pages: links, lists of links, states. */
final class PlaceMarks {

    private PlaceMarks() {}

    static Anchor link(Place place) {
        return switch (place) {
            case Place.TerritoryPlace(var territory) -> TerritoryPages.link(territory.id(), territory.name());
            case Place.SchemePlace(var scheme) -> SchemePages.link(scheme.id(), scheme.name());
        };
    }

    /** Its link, and the former name by which it was found. */
    static Component named(FoundPlace found) {
        var former = found.former();
        if (former == null) {
            return link(found.place());
        }
        var said = new Span(former.saidOf(found.place().name()));
        said.addClassName("muted");
        return new Div(new Div(link(found.place())), said);
    }

    static String kind(Place place) {
        return switch (place) {
            case Place.TerritoryPlace(var territory) -> Texts.of("territories.kind", territory.kind());
            case Place.SchemePlace(var scheme) -> Texts.of("territories.kind", scheme.kind());
        };
    }

    static String within(Place place) {
        return switch (place) {
            case Place.TerritoryPlace(var territory) -> territory.within();
            case Place.SchemePlace(var scheme) -> "";
        };
    }

    static Component codeOrState(Place place) {
        return switch (place) {
            case Place.TerritoryPlace(var territory) -> new Span(territory.code());
            case Place.SchemePlace(var scheme) -> state(scheme.status());
        };
    }

    static StateMark state(String status) {
        var tone = switch (status) {
            case "ACTIF" -> StateMark.Tone.GOOD;
            case "CANDIDAT" -> StateMark.Tone.PARTIAL;
            case "A_COMPLETER" -> StateMark.Tone.WARNING;
            default -> StateMark.Tone.NEUTRAL;
        };
        return new StateMark(tone, Texts.text("territories.status." + status));
    }

    /** What a map shows, in words: the same is in the lists of the page. */
    static String described(PlaceMap map, String name) {
        return Texts.text(
                "territories.sheet.map.alt",
                name,
                map.outlines().size(),
                map.communes().size());
    }

    /** Whom the outlines come from; nothing where only communes are drawn. */
    static Paragraph sourceOfOutlines(PlaceMap map) {
        var source = new Paragraph(
                map.outlines().isEmpty()
                        ? Texts.text("territories.sheet.map.communes")
                        : Texts.text("territories.sheet.outline.source"));
        source.addClassName("muted");
        return source;
    }

    /** A list of links; where each lies is said behind it. */
    static UnorderedList territories(List<TerritoryName> names, boolean saying) {
        return list(names, name -> {
            var item = new ListItem(TerritoryPages.link(name.id(), name.name()));
            if (saying && !name.within().isEmpty()) {
                var where = new Span(" – " + name.within());
                where.addClassName("muted");
                item.add(where);
            }
            return item;
        });
    }

    /** From the widest to the nearest, one link behind the other. */
    static Span containers(List<TerritoryName> names) {
        var line = new Span();
        for (var name : names) {
            if (line.getElement().getChildCount() > 0) {
                line.add(new Span(", "));
            }
            line.add(TerritoryPages.link(name.id(), name.name()));
            if (name.kind() == TerritoryKind.ARRONDISSEMENT) { // it has the name of its chief town
                line.add(new Span(Texts.text("territories.sheet.arrondissement")));
            }
        }
        return line;
    }

    static UnorderedList schemes(List<SchemeName> names) {
        return list(
                names,
                name -> new ListItem(SchemePages.link(name.id(), name.name()), new Span(" "), state(name.status())));
    }

    private static <T> UnorderedList list(List<T> names, Function<T, ListItem> item) {
        var list = new UnorderedList();
        list.addClassName("places");
        names.forEach(name -> list.add(item.apply(name)));
        return list;
    }
}
