package fr.irev.maillage.directory.vacancies.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.directory.seats.SeatFilter;
import fr.irev.maillage.directory.seats.SeatHolder;
import fr.irev.maillage.directory.seats.SeatLookup;
import fr.irev.maillage.directory.seats.SeatRow;
import fr.irev.maillage.directory.seats.SeatState;
import fr.irev.maillage.directory.seats.ui.SeatCards;
import fr.irev.maillage.directory.seats.ui.SeatListAction;
import fr.irev.maillage.directory.vacancies.WhomToAsk;
import fr.irev.maillage.directory.whotocontact.ContactLine;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.PhoneNumber;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The register as it is narrowed, with whom to ask for each vacant seat, as a workbook. Every cell is typed as text: what begins
 * like a formula stays what was written.
 */
@SpringComponent
class RegisterFile implements SeatListAction {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST = 20_000; // far beyond the seats of a region; a bound for the memory
    private static final List<String> COLUMNS = List.of(
            "owner",
            "function",
            "state",
            "holder",
            "since",
            "last",
            "ask",
            "phone",
            "email",
            "task",
            "assignee",
            "due");

    private final SeatLookup seats;
    private final WhomToAsk whomToAsk;
    private final ApplicationEventPublisher announce;
    private final TransactionOperations transaction;

    RegisterFile(
            SeatLookup seats,
            WhomToAsk whomToAsk,
            ApplicationEventPublisher announce,
            TransactionOperations transaction) {
        this.seats = seats;
        this.whomToAsk = whomToAsk;
        this.announce = announce;
        this.transaction = transaction;
    }

    @Override
    public int rank() {
        return 30;
    }

    @Override
    public Optional<Component> show(SeatFilter filter, AsOf asOf) {
        return Optional.of(new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    var file = file(filter, asOf);
                    return new DownloadResponse(new ByteArrayInputStream(file), name(asOf), TYPE, file.length);
                }),
                AttachmentType.DOWNLOAD,
                Texts.text("vacancies.export")));
    }

    /** A file that tells of another day says so in its name. */
    private static String name(AsOf asOf) {
        return asOf.isToday() ? "sieges.xlsx" : "sieges-au-" + asOf.day() + ".xlsx";
    }

    byte[] file(SeatFilter filter, AsOf asOf) {
        var rows = seats.register(filter, asOf.day(), 0, MOST);
        var asked = whomToAsk.about(
                rows.stream().filter(row -> row.state() == SeatState.VACANT).toList(), asOf.day());
        transaction.executeWithoutResult(status -> announce.publishEvent(new JournalEvent(
                "EXPORT",
                "SEAT",
                null,
                "Registre des sièges%s exporté (%d lignes)"
                        .formatted(asOf.isToday() ? "" : " au " + Dates.shortDay(asOf.day()), rows.size()),
                Map.of())));
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Maillage", "1.0")) {
            var sheet = workbook.newWorksheet(Texts.text("seats.title"));
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, Texts.text("vacancies.export." + COLUMNS.get(column)));
                sheet.style(0, column).bold().set();
            }
            for (int line = 0; line < rows.size(); line++) {
                var cells = cells(rows.get(line), asked.get(rows.get(line).id()));
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(line + 1, column, cells.get(column));
                }
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the workbook", e);
        }
        return out.toByteArray();
    }

    private static List<String> cells(SeatRow row, @Nullable ContactLine ask) {
        var task = row.task();
        var last = row.lastHolder();
        return List.of(
                row.ownerName(),
                SeatCards.label(row),
                Texts.of("seats.state", row.state()),
                row.holders().stream().map(SeatHolder::name).collect(Collectors.joining(", ")),
                Dates.shortDay(row.vacantSince()),
                last == null ? "" : last.name(),
                ask == null ? "" : ask.reason(),
                ask == null || ask.phone() == null ? "" : new PhoneNumber(ask.phone()).display(),
                ask == null || ask.email() == null ? "" : new EmailAddress(ask.email()).display(),
                task == null ? "" : task.note(),
                task == null ? "" : task.assignee(),
                task == null ? "" : Dates.shortDay(task.dueOn()));
    }
}
