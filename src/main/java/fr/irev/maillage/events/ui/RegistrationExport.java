package fr.irev.maillage.events.ui;

import fr.irev.maillage.events.EventSheet;
import fr.irev.maillage.events.RegistrationLookup;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The list of an event as a workbook. Every cell is typed as text: what begins like a formula stays what was written. */
@Component
class RegistrationExport {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int MOST = 100_000; // far beyond any event; a bound for the memory

    private final RegistrationLookup lookup;
    private final ApplicationEventPublisher announce;
    private final TransactionOperations transaction;

    RegistrationExport(
            RegistrationLookup lookup, ApplicationEventPublisher announce, TransactionOperations transaction) {
        this.lookup = lookup;
        this.announce = announce;
        this.transaction = transaction;
    }

    static String fileName(EventSheet event) {
        return "inscriptions-" + event.id().eventId() + ".xlsx";
    }

    byte[] file(EventSheet event) {
        var rows = lookup.of(event.id(), 0, MOST);
        transaction.executeWithoutResult(status -> announce.publishEvent(new JournalEvent(
                "EXPORT",
                "EVENT",
                event.id().eventId(),
                "Liste de « %s » exportée (%d lignes)".formatted(event.title(), rows.size()),
                Map.of())));
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Maillage", "1.0")) {
            var sheet = workbook.newWorksheet(Texts.text("events.sheet.registrations"));
            var headers = List.of("name", "as", "email", "state", "answered", "origin");
            for (int column = 0; column < headers.size(); column++) {
                sheet.value(0, column, Texts.text("events.sheet.column." + headers.get(column)));
                sheet.style(0, column).bold().set();
            }
            int line = 1;
            for (var row : rows) {
                sheet.value(line, 0, row.name());
                sheet.value(line, 1, row.as());
                sheet.value(line, 2, row.email());
                sheet.value(line, 3, EventTexts.stateWords(row));
                sheet.value(line, 4, Dates.shortMoment(row.answeredAt()));
                sheet.value(line, 5, Texts.of("events.origin", row.origin()));
                line++;
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the workbook", e);
        }
        return out.toByteArray();
    }
}
