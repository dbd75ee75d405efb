package fr.irev.maillage.territories.geography.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import fr.irev.maillage.shared.ui.DateFields;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.geography.Fate;
import fr.irev.maillage.territories.geography.GeographyComparison;
import fr.irev.maillage.territories.geography.GeographyOrder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The differences, the questions that they raise, and « Appliquer ». */
class ComparisonPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient GeographyComparison comparison;
    private final transient List<DepartureCard> departures = new ArrayList<>();
    private final IntegerField vintage = new IntegerField(Texts.text("geography.ui.vintage"));
    private final DatePicker since = DateFields.day(Texts.text("geography.ui.since"));

    ComparisonPanel(
            GeographyComparison comparison,
            Clock clock,
            BiConsumer<ComparisonPanel, GeographyOrder> apply,
            Runnable another) {
        this.comparison = comparison;
        addClassName("sheet");
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", Texts.text("geography.ui.summary"));
        add(new PageSection(Texts.text("geography.ui.summary"), summary()));
        if (!comparison.remarks().isEmpty()) {
            add(new PageSection(Texts.text("geography.ui.remarks"), lines(comparison.remarks())));
        }
        var other = new Button(Texts.text("geography.ui.other"), click -> another.run());
        if (comparison.isEmpty()) {
            add(new EmptyState(Texts.text("geography.ui.nothing", comparison.unchanged()), other));
            return;
        }
        add(new Differences(comparison));
        departures();
        vintage.setValue(comparison.vintage());
        vintage.setHelperText(Texts.text("geography.ui.vintage.help"));
        since.setValue(LocalDate.now(clock.withZone(Dates.PARIS)));
        since.setHelperText(Texts.text("geography.ui.since.help"));
        var fields = new Div(vintage, since);
        fields.addClassName("form");
        var go = new Button(Texts.text("geography.ui.apply"), click -> {
            if (complete()) {
                apply.accept(this, order());
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(go, other);
        buttons.addClassName("page-actions");
        add(new PageSection(
                Texts.text("geography.ui.apply.title"),
                new Paragraph(Texts.text("geography.ui.apply.text")),
                fields,
                buttons));
    }

    GeographyComparison comparison() {
        return comparison;
    }

    private UnorderedList summary() {
        var said = new ArrayList<String>();
        count(said, "unchanged", comparison.unchanged());
        count(said, "arrivals", comparison.arrivals().size());
        count(said, "renamed", comparison.renamed().size());
        count(said, "relocated", comparison.relocated().size());
        count(said, "redrawn", comparison.redrawn().size());
        count(said, "departures", comparison.departures().size());
        count(said, "lineages", comparison.lineages().size());
        count(said, "formerNames", comparison.formerNames().size());
        count(said, "elsewhere", comparison.elsewhere());
        return lines(said);
    }

    private static void count(List<String> said, String key, int count) {
        if (count > 0) {
            said.add(Texts.text("geography.ui.count." + key, count));
        }
    }

    private static UnorderedList lines(List<String> sentences) {
        var list = new UnorderedList();
        list.addClassName("results");
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        return list;
    }

    private void departures() {
        if (comparison.departures().isEmpty()) {
            return;
        }
        var cards = new Div();
        cards.addClassName("cards");
        comparison.departures().forEach(departure -> {
            var card = new DepartureCard(departure, !comparison.doubtful());
            departures.add(card);
            cards.add(card);
        });
        var section = new PageSection(
                Texts.text("geography.ui.departures"), new Paragraph(Texts.text("geography.ui.departures.text")));
        if (comparison.doubtful()) {
            section.add(new Paragraph(Texts.text("geography.ui.doubtful")));
        }
        section.add(cards);
        add(section);
    }

    /** Says beside each field what is missing; the first of them gets the focus. */
    private boolean complete() {
        var open = departures.stream().filter(card -> !card.answered()).toList();
        open.stream().findFirst().ifPresent(DepartureCard::ask);
        vintage.setInvalid(vintage.isEmpty());
        vintage.setErrorMessage(Texts.text("geography.ui.vintage.problem"));
        boolean dated = DateFields.readable(since);
        if (dated && since.isEmpty()) {
            since.setInvalid(true);
            since.setErrorMessage(Texts.text("geography.ui.since.problem"));
            dated = false;
        }
        return open.isEmpty() && dated && !vintage.isEmpty();
    }

    private GeographyOrder order() {
        Map<String, Fate> fates = new HashMap<>();
        departures.forEach(card -> fates.put(card.code(), card.fate()));
        return new GeographyOrder(vintage.getValue(), since.getValue(), fates);
    }
}
