package fr.irev.maillage.networks.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.spring.annotation.SpringComponent;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.irev.maillage.networks.ExportedMember;
import fr.irev.maillage.networks.NetworkLookup;
import fr.irev.maillage.networks.NetworkSheet;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.JournalEvent;
import fr.irev.maillage.shared.PhoneNumber;
import fr.irev.maillage.shared.SpreadsheetText;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** The members of a network on a day as a file. Cells of a workbook are typed as text, those of a CSV file made harmless. */
@SpringComponent
class MemberExport {

    /** The kinds of file. */
    enum Format {
        CSV("text/csv;charset=utf-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        private String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String BYTE_ORDER_MARK = "\uFEFF"; // without it Excel does not take the file for UTF-8
    private static final List<String> COLUMNS = List.of("name", "function", "organisation", "email", "phone", "place");

    private final NetworkLookup lookup;
    private final ApplicationEventPublisher announce;
    private final TransactionOperations transaction;

    MemberExport(NetworkLookup lookup, ApplicationEventPublisher announce, TransactionOperations transaction) {
        this.lookup = lookup;
        this.announce = announce;
        this.transaction = transaction;
    }

    Anchor link(NetworkSheet network, AsOf asOf, Format format) {
        return new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    var file = file(network, asOf, format);
                    return new DownloadResponse(
                            new ByteArrayInputStream(file),
                            name(network, asOf) + "." + format.extension(),
                            format.type,
                            file.length);
                }),
                AttachmentType.DOWNLOAD,
                Texts.of("networks.export", format));
    }

    /** A file that tells of another day says so in its name. */
    private static String name(NetworkSheet network, AsOf asOf) {
        return "reseau-" + network.id().networkId() + (asOf.isToday() ? "" : "-au-" + asOf.day());
    }

    byte[] file(NetworkSheet network, AsOf asOf, Format format) {
        var rows = new ArrayList<List<String>>();
        rows.add(COLUMNS.stream()
                .map(column -> Texts.text("networks.member." + column))
                .toList());
        lookup.export(network.id(), asOf.day()).forEach(member -> rows.add(cells(member)));
        transaction.executeWithoutResult(status -> announce.publishEvent(new JournalEvent(
                "EXPORT",
                "NETWORK",
                network.id().networkId(),
                "Membres de « %s »%s exportés (%s, %d lignes)"
                        .formatted(
                                network.name(),
                                asOf.isToday() ? "" : " au " + Dates.shortDay(asOf.day()),
                                format,
                                rows.size() - 1),
                Map.of())));
        try {
            return format == Format.CSV ? csv(rows) : xlsx(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the file", e);
        }
    }

    private static List<String> cells(ExportedMember exported) {
        var member = exported.member();
        return List.of(
                member.name(),
                member.function(),
                member.organisation(),
                member.email() == null ? "" : new EmailAddress(member.email()).display(),
                exported.phones().stream()
                        .map(phone -> new PhoneNumber(phone).display())
                        .collect(Collectors.joining(", ")),
                member.place());
    }

    private static byte[] csv(List<List<String>> rows) throws IOException {
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        rows.forEach(row ->
                csv.writeRecord(row.stream().map(SpreadsheetText::neutral).toList()));
        csv.flush();
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(List<List<String>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Maillage", "1.0")) {
            var sheet = workbook.newWorksheet(Texts.text("networks.members"));
            for (int line = 0; line < rows.size(); line++) {
                for (int column = 0; column < COLUMNS.size(); column++) {
                    sheet.value(line, column, rows.get(line).get(column));
                }
            }
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
        }
        return out.toByteArray();
    }
}
