package fr.irev.maillage.events.ui;

import fr.irev.maillage.events.EventSheet;
import fr.irev.maillage.events.RegistrationLookup;
import fr.irev.maillage.events.RegistrationRow;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.ui.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The sheet that those present sign: everybody who has a place, by name, and lines for those who come without having answered.
 * Ready to be printed; every cell is typed as text, so that nothing in it is taken for a formula.
 */
@Component
class AttendanceSheet {

    /** Where the names begin, counted from 0: above stand what, when, where and the headings. */
    static final int FIRST_NAME = 5;

    private static final int FREE_LINES = 8;
    private static final double ROOM_TO_SIGN = 30; // points
    private static final double[] WIDTHS = {32, 62, 36}; // characters
    private static final List<String> COLUMNS = List.of("name", "as", "signature");

    private final RegistrationLookup lookup;
    private final ApplicationEventPublisher announce;
    private final TransactionOperations transaction;

    AttendanceSheet(RegistrationLookup lookup, ApplicationEventPublisher announce, TransactionOperations transaction) {
        this.lookup = lookup;
        this.announce = announce;
        this.transaction = transaction;
    }

    static String fileName(EventSheet event) {
        return "emargement-" + event.id().eventId() + ".xlsx";
    }

    byte[] file(EventSheet event) {
        var coming = lookup.coming(event.id());
        transaction.executeWithoutResult(status -> announce.publishEvent(new JournalEvent(
                "EXPORT",
                "EVENT",
                event.id().eventId(),
                "Feuille d’émargement de « %s » éditée (%d lignes)".formatted(event.title(), coming.size()),
                Map.of())));
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Maillage", "1.0")) {
            var sheet = workbook.newWorksheet(Texts.text("events.attendance.title"));
            head(sheet, event);
            names(sheet, coming);
            sheet.pageOrientation("landscape");
            sheet.setFitToPage(true);
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0); // as many pages as it takes
            sheet.repeatRows(FIRST_NAME - 1);
            sheet.footer("&P / &N", Position.CENTER);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the workbook", e);
        }
        return out.toByteArray();
    }

    private static void head(Worksheet sheet, EventSheet event) {
        var details = event.details();
        sheet.value(0, 0, Texts.text("events.attendance.title"));
        sheet.style(0, 0).bold().fontSize(16).set();
        sheet.value(1, 0, event.title());
        sheet.style(1, 0).bold().set();
        sheet.value(
                2,
                0,
                EventTimes.span(details.startsAt(), details.endsAt()) + " – "
                        + EventTexts.where(details.venue(), details.visioLink() != null));
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.width(column, WIDTHS[column]);
            sheet.value(FIRST_NAME - 1, column, Texts.text("events.attendance.column." + COLUMNS.get(column)));
            sheet.style(FIRST_NAME - 1, column).bold().set();
        }
    }

    private static void names(Worksheet sheet, List<RegistrationRow> coming) {
        int line = FIRST_NAME;
        for (var row : coming) {
            sheet.value(line, 0, row.name());
            sheet.value(line, 1, row.as());
            line++;
        }
        int last = line + FREE_LINES - 1;
        for (int row = FIRST_NAME; row <= last; row++) {
            sheet.rowHeight(row, ROOM_TO_SIGN);
        }
        sheet.range(FIRST_NAME - 1, 0, last, COLUMNS.size() - 1)
                .style()
                .borderStyle(BorderStyle.THIN)
                .wrapText(true)
                .set();
    }
}
