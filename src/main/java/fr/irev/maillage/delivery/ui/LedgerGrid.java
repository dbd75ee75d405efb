package fr.irev.maillage.delivery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.irev.maillage.delivery.DeliveryFilter;
import fr.irev.maillage.delivery.DeliveryLookup;
import fr.irev.maillage.delivery.DeliveryRow;
import fr.irev.maillage.delivery.DeliveryState;
import fr.irev.maillage.delivery.LedgerExports;
import fr.irev.maillage.directory.ui.PersonPages;
import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.ListGrid;
import fr.irev.maillage.shared.ui.Texts;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** One line for each recipient, by state and name, and the same as a file. */
class LedgerGrid extends Div {

    private static final long serialVersionUID = 1L;
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient MailingId mailing;
    private final transient LedgerExports exports;
    private final TextField name = new TextField(Texts.text("delivery.ledger.filter.name"));
    private final MultiSelectComboBox<DeliveryState> states =
            new MultiSelectComboBox<>(Texts.text("delivery.ledger.filter.state"));
    private final ListGrid<DeliveryRow> grid = new ListGrid<>(Texts.text("delivery.ledger.title"));

    LedgerGrid(MailingId mailing, DeliveryLookup lookup, LedgerExports exports) {
        this.mailing = mailing;
        this.exports = exports;
        addClassName("ledger-lines");
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.setClearButtonVisible(true);
        name.addValueChangeListener(change -> refresh());
        states.setItems(DeliveryState.values());
        states.setItemLabelGenerator(DeliveryWords::word);
        states.addValueChangeListener(change -> refresh());
        var filters = new Div(name, states, download("csv"), download("xlsx"));
        filters.addClassName("filters");

        grid.first(Texts.text("delivery.ledger.recipient"), LedgerGrid::recipient);
        grid.part(Texts.text("delivery.ledger.state"), row -> DeliveryWords.mark(row.state()))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.part(Texts.text("delivery.ledger.explanation"), LedgerGrid::explanation);
        grid.words(Texts.text("delivery.ledger.reason"), DeliveryRow::reason);
        grid.figure(Texts.text("delivery.ledger.at"), row -> Dates.shortMoment(row.lastAttempt()));
        grid.setEmptyStateText(Texts.text("delivery.ledger.empty"));
        grid.setItems(query -> lookup
                .rows(
                        mailing,
                        new DeliveryFilter(name.getValue(), states.getValue()),
                        query.getOffset(),
                        query.getLimit())
                .stream());
        grid.setHeight("32rem");
        add(filters, grid);
    }

    void refresh() {
        grid.getDataProvider().refreshAll();
    }

    private static Component recipient(DeliveryRow row) {
        var who = row.name().isEmpty() ? row.email() : row.name();
        var first = row.person() == null ? new Span(who) : PersonPages.link(row.person(), who);
        var address = new Span(row.email());
        address.addClassName("muted");
        return lines(first, address);
    }

    private static Component explanation(DeliveryRow row) {
        var lines = new Div();
        lines.addClassName("lines");
        if (row.outcome() != null) {
            lines.add(new Span(row.outcome()));
        }
        if (row.nextAttempt() != null && row.state() == DeliveryState.RETRY) {
            lines.add(new Span(Texts.text("delivery.ledger.next", Dates.moment(row.nextAttempt()))));
        }
        if (row.reply() != null) {
            var words = new Span(Texts.text(
                    row.state() == DeliveryState.SENT ? "delivery.ledger.accepted" : "delivery.ledger.reply",
                    row.reply()));
            words.addClassName("muted");
            lines.add(words);
        }
        return lines;
    }

    private static Component lines(Component... spans) {
        var lines = new Div(spans);
        lines.addClassName("lines");
        return lines;
    }

    private Anchor download(String type) {
        DownloadHandler handler = event -> {
            event.setFileName("envoi-" + mailing.mailingId() + "." + type);
            if (type.equals("csv")) {
                event.setContentType("text/csv;charset=utf-8");
                try (var writer = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
                    exports.csv(mailing, writer);
                }
            } else {
                event.setContentType(SPREADSHEET);
                exports.xlsx(mailing, event.getOutputStream(), DeliveryWords::word);
            }
        };
        return new Anchor(handler, Texts.text("delivery.ledger.export." + type));
    }
}
