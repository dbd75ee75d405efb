package fr.irev.maillage.territories.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.HistoryLine;
import java.util.List;

/** What was so of a place, a line each, the latest first. */
class HistoryLines extends UnorderedList {

    private static final long serialVersionUID = 1L;

    HistoryLines(List<HistoryLine> lines) {
        addClassName("results");
        lines.forEach(line -> add(item(line)));
    }

    private static ListItem item(HistoryLine line) {
        var item = switch (line) {
            case HistoryLine.InForce(var vintage, var from, var until) ->
                new ListItem(Texts.text("territories.history.inForce", String.valueOf(vintage)));
            case HistoryLine.Named(var name, var from, var until) ->
                new ListItem(Texts.text("territories.history.named", name));
            case HistoryLine.Carried(var scheme, var from, var until) ->
                new ListItem(
                        new Span(Texts.text("territories.history.carried") + " "),
                        SchemePages.link(scheme.id(), scheme.name()));
            case HistoryLine.Covered(var scheme, var from, var until) ->
                new ListItem(
                        new Span(Texts.text("territories.history.covered") + " "),
                        SchemePages.link(scheme.id(), scheme.name()));
        };
        var days = new Span(days(line));
        days.addClassName("muted");
        item.add(new Span(" "), days);
        return item;
    }

    private static String days(HistoryLine line) {
        var from = line.from();
        var until = line.until();
        if (from == null) {
            return until == null ? "" : Texts.text("territories.history.until", Dates.day(until));
        }
        return until == null
                ? Texts.text("territories.history.since", Dates.day(from))
                : Texts.text("territories.history.between", Dates.day(from), Dates.day(until));
    }
}
