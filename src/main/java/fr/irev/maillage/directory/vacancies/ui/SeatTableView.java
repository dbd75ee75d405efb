package fr.irev.maillage.directory.vacancies.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import fr.irev.maillage.directory.seats.SeatState;
import fr.irev.maillage.directory.seats.ui.SeatCards;
import fr.irev.maillage.directory.seats.ui.SeatMarks;
import fr.irev.maillage.directory.seats.ui.SeatPages;
import fr.irev.maillage.directory.vacancies.SeatTable;
import fr.irev.maillage.directory.vacancies.SeatTables;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.AsOfAddress;
import fr.irev.maillage.shared.ui.AsOfPicker;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.Page;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.SchemeKind;
import fr.irev.maillage.territories.TerritoryKind;
import fr.irev.maillage.territories.TerritoryLookup;
import fr.irev.maillage.territories.TerritoryName;
import fr.irev.maillage.territories.ui.SchemePages;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeMap;

/** Schemes against the seats they should have: where a colour, a shape and a word say at once what is missing. */
@Route(SeatTableView.PATH)
@PageTitle("Tableau des sièges – Maillage")
@RolesAllowed(Roles.LECTURE)
class SeatTableView extends Page implements BeforeEnterObserver {

    static final String PATH = SeatPages.PATH + "/tableau";

    private static final long serialVersionUID = 1L;

    private static final String KIND = "dispositif";
    private static final String DEPARTEMENT = "departement";
    private static final String VACANT = "vacants";

    private final transient SeatTables tables;
    private final AsOfPicker asOf;
    private final Select<SchemeKind> kind = new Select<>();
    private final Select<TerritoryName> departement = new Select<>();
    private final Checkbox onlyVacant = new Checkbox(Texts.text("vacancies.table.only"));
    private final Paragraph figures = new Paragraph();
    private final Div place = new Div();

    SeatTableView(SeatTables tables, TerritoryLookup territories, Clock clock) {
        super(Texts.text("vacancies.table.title"));
        this.tables = tables;
        lead(Texts.text("vacancies.table.lead"));
        asOf = new AsOfPicker(clock);
        asOf.onChange(this::show);
        under(asOf);
        kind.setLabel(Texts.text("seats.kind"));
        kind.setItems(SchemeKind.values());
        kind.setItemLabelGenerator(value -> Texts.of("vacancies.table.kind", value));
        departement.setLabel(Texts.text("seats.departement"));
        departement.setItems(territories.search("", TerritoryKind.DEPARTEMENT, 0, 100));
        departement.setItemLabelGenerator(name -> name == null ? Texts.text("seats.all") : name.name());
        departement.setEmptySelectionAllowed(true);
        departement.setEmptySelectionCaption(Texts.text("seats.all"));
        kind.addValueChangeListener(change -> fromUser(change.isFromClient()));
        departement.addValueChangeListener(change -> fromUser(change.isFromClient()));
        onlyVacant.addValueChangeListener(change -> fromUser(change.isFromClient()));
        var filters = new Div(kind, departement, onlyVacant);
        filters.addClassName("filters");
        figures.getElement().setAttribute("role", "status");
        add(filters, figures, place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entry) {
        asOf.read(entry.getLocation());
        var wanted = entry.getLocation().getQueryParameters();
        kind.setValue(wanted.getSingleParameter(KIND)
                .flatMap(text -> Arrays.stream(SchemeKind.values())
                        .filter(value -> value.name().equals(text.toUpperCase(Locale.ROOT)))
                        .findFirst())
                .orElse(SchemeKind.CITE_EDUCATIVE));
        departement.setValue(wanted.getSingleParameter(DEPARTEMENT)
                .flatMap(text -> departement
                        .getListDataView()
                        .getItems()
                        .filter(name -> text.equals(String.valueOf(name.id().territoryId())))
                        .findFirst())
                .orElse(null));
        onlyVacant.setValue(wanted.getSingleParameter(VACANT).isPresent());
        show();
    }

    private void fromUser(boolean chosen) {
        if (!chosen) {
            return;
        }
        var parameters = new TreeMap<String, String>();
        AsOfAddress.parameters().getParameters().forEach((name, values) -> parameters.put(name, values.getFirst()));
        parameters.put(KIND, kind.getValue().name().toLowerCase(Locale.ROOT));
        if (departement.getValue() != null) {
            parameters.put(
                    DEPARTEMENT, String.valueOf(departement.getValue().id().territoryId()));
        }
        if (onlyVacant.getValue()) {
            parameters.put(VACANT, "oui");
        }
        UI.getCurrent().navigate(PATH, QueryParameters.simple(parameters));
    }

    private void show() {
        var within = departement.getValue();
        var all = tables.of(
                kind.getValue(),
                within == null ? null : within.id(),
                asOf.asOf().day());
        var table = onlyVacant.getValue() ? all.with(SeatState.VACANT) : all;
        figures.setText(Texts.text(
                "vacancies.table.figures",
                table.rows().size(),
                table.count(SeatState.VACANT),
                table.count(SeatState.A_VERIFIER),
                table.count(SeatState.INTERIM)));
        place.removeAll();
        if (table.rows().isEmpty()) {
            place.removeClassName("seat-table-frame");
            place.getElement()
                    .removeAttribute("tabindex")
                    .removeAttribute("role")
                    .removeAttribute("aria-label");
            place.add(new EmptyState(Texts.text("vacancies.table.empty")));
            return;
        }
        place.addClassName("seat-table-frame");
        place.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", Texts.text("vacancies.table.title"));
        place.add(drawn(table));
    }

    private NativeTable drawn(SeatTable table) {
        var drawn = new NativeTable();
        drawn.addClassName("seat-table");
        drawn.setCaptionText(Texts.text("vacancies.table.caption", Texts.of("vacancies.table.kind", kind.getValue())));
        var head = new NativeTableRow();
        head.add(scoped(new NativeTableHeaderCell(Texts.of("vacancies.table.one", kind.getValue())), "col"));
        table.columns()
                .forEach(column -> head.add(scoped(
                        new NativeTableHeaderCell(SeatCards.label(column.label(), column.qualifier(), "")), "col")));
        drawn.getHead().add(head);
        table.rows().forEach(row -> drawn.getBody().add(line(table, row)));
        return drawn;
    }

    private static NativeTableRow line(SeatTable table, SeatTable.Row row) {
        var line = new NativeTableRow();
        var name = new NativeTableHeaderCell(
                SchemePages.link(row.scheme().id(), row.scheme().name()));
        line.add(scoped(name, "row"));
        table.columns().forEach(column -> line.add(cell(row, column)));
        return line;
    }

    private static NativeTableCell cell(SeatTable.Row row, SeatTable.Column column) {
        var seat = row.cell(column);
        if (seat == null) {
            var none = new Span(Texts.text(
                    "A_COMPLETER".equals(row.scheme().status())
                            ? "vacancies.table.incomplete"
                            : "vacancies.table.none"));
            none.addClassName("muted");
            var cell = new NativeTableCell(none);
            cell.addClassName("seat-cell-none");
            return cell;
        }
        Component mark = SeatMarks.state(seat.state());
        var link = SeatPages.link(seat.seat(), "");
        link.add(mark);
        describe(link, row, column, seat);
        var cell = new NativeTableCell(link);
        cell.addClassName("seat-cell-" + seat.state().name().toLowerCase(Locale.ROOT));
        return cell;
    }

    private static void describe(Anchor link, SeatTable.Row row, SeatTable.Column column, SeatTable.Cell seat) {
        link.setAriaLabel(Texts.text(
                "vacancies.table.cell",
                Texts.of("seats.state", seat.state()),
                SeatCards.label(column.label(), column.qualifier(), ""),
                row.scheme().name()));
    }

    private static NativeTableHeaderCell scoped(NativeTableHeaderCell cell, String scope) {
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
