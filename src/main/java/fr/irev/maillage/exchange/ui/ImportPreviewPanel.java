package fr.irev.maillage.exchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import fr.irev.maillage.exchange.ImportPreview;
import fr.irev.maillage.exchange.PreviewRow;
import fr.irev.maillage.exchange.Verdict;
import fr.irev.maillage.shared.ui.ListGrid;
import fr.irev.maillage.shared.ui.PageSection;
import fr.irev.maillage.shared.ui.StateMark;
import fr.irev.maillage.shared.ui.StateMark.Tone;
import fr.irev.maillage.shared.ui.Texts;

/** What an import would do, line by line, and the button that does it. */
class ImportPreviewPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ImportPreview preview;
    private final ListGrid<PreviewRow> grid;

    ImportPreviewPanel(String fileName, ImportPreview preview, Runnable go, Runnable other) {
        this.preview = preview;
        this.grid = new ListGrid<>(Texts.text("exchange.import.preview", fileName));
        if (preview.doubtfulAccents()) {
            add(new Paragraph(Texts.text("exchange.import.accents")));
        }
        if (preview.opposed() > 0) {
            add(new Paragraph(Texts.text("exchange.import.opposed", preview.opposed())));
        }
        var begin = new Button(Texts.text("exchange.import.go", preview.changing()), click -> go.run());
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.setEnabled(preview.changing() > 0);
        begin.setDisableOnClick(true);
        var section = new PageSection(Texts.text("exchange.import.preview", fileName), filter(), grid);
        section.withActions(begin, new Button(Texts.text("exchange.import.other"), click -> other.run()));
        add(section);
        columns();
        grid.setItems(preview.rows());
    }

    private Select<Verdict> filter() {
        var filter = new Select<Verdict>();
        filter.setLabel(Texts.text("exchange.import.filter"));
        filter.setEmptySelectionAllowed(true);
        filter.setEmptySelectionCaption(
                Texts.text("exchange.import.filter.all", preview.rows().size()));
        filter.setItems(Verdict.values());
        filter.setItemLabelGenerator(verdict -> verdict == null
                ? Texts.text("exchange.import.filter.all", preview.rows().size())
                : Texts.text(
                        "exchange.import.filter.verdict",
                        Texts.of("exchange.verdict", verdict),
                        preview.count(verdict)));
        filter.addValueChangeListener(change -> grid.setItems(preview.rows().stream()
                .filter(row -> change.getValue() == null || row.verdict() == change.getValue())
                .toList()));
        return filter;
    }

    private void columns() {
        grid.figure(Texts.text("exchange.import.column.line"), row -> Integer.toString(row.line()));
        grid.part(
                        Texts.text("exchange.import.column.verdict"),
                        row -> new StateMark(tone(row.verdict()), Texts.of("exchange.verdict", row.verdict())))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.first(Texts.text("exchange.import.column.name"), row -> new Span(row.name()));
        grid.words(Texts.text("exchange.import.column.email"), PreviewRow::email);
        grid.words(Texts.text("exchange.import.column.organisation"), PreviewRow::organisation);
        grid.words(Texts.text("exchange.import.column.reason"), PreviewRow::reason);
    }

    private static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case CREATED -> Tone.GOOD;
            case COMPLETED -> Tone.PARTIAL;
            case DUPLICATE -> Tone.NEUTRAL;
            case REFUSED -> Tone.BAD;
        };
    }
}
