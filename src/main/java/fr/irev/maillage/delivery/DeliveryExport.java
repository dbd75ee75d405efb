package fr.irev.maillage.delivery;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.shared.SpreadsheetText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the journal of a mailing as a table, a thousand rows at a time. */
@Component
class DeliveryExport {

    private static final int AT_ONCE = 1_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF"; // without it Excel does not take the file for UTF-8
    private static final String[] CSV_COLUMNS = {
        "email", "state", "attempts", "code", "text", "message_id", "first", "last"
    };
    private static final String[] SHEET_COLUMNS = {
        "Adresse",
        "Nom",
        "Fonction",
        "Organisme",
        "Pourquoi",
        "État",
        "Explication",
        "Essais",
        "Code",
        "Réponse du serveur",
        "Message-ID",
        "Premier essai",
        "Dernier essai"
    };

    private record Line(
            long id,
            String email,
            String name,
            String function,
            String organisation,
            String reason,
            DeliveryState state,
            String outcome,
            int attempts,
            @Nullable Integer code,
            String reply,
            String messageId,
            @Nullable Instant first,
            @Nullable Instant last) {}

    private final JdbcClient database;

    DeliveryExport(JdbcClient database) {
        this.database = database;
    }

    void csv(MailingId mailing, Writer to) throws IOException {
        to.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(to);
        csv.writeRecord(CSV_COLUMNS);
        each(
                mailing,
                line -> csv.writeRecord(
                        SpreadsheetText.neutral(line.email()),
                        line.state().exported(),
                        Integer.toString(line.attempts()),
                        line.code() == null ? "" : line.code().toString(),
                        SpreadsheetText.neutral(line.reply().isEmpty() ? line.outcome() : line.reply()),
                        line.messageId(),
                        words(line.first()),
                        words(line.last())));
        csv.flush();
    }

    /** The same with names and reasons, for whoever reads it in a spreadsheet. */
    void xlsx(MailingId mailing, OutputStream to, java.util.function.Function<DeliveryState, String> label)
            throws IOException {
        try (var book = new Workbook(to, "Maillage", "1.0")) {
            var sheet = book.newWorksheet("Envoi");
            for (int column = 0; column < SHEET_COLUMNS.length; column++) {
                sheet.value(0, column, SHEET_COLUMNS[column]);
                sheet.style(0, column).bold().set();
            }
            var number = new int[] {1};
            each(mailing, line -> {
                int row = number[0]++;
                var cells = List.of(
                        line.email(),
                        line.name(),
                        line.function(),
                        line.organisation(),
                        line.reason(),
                        label.apply(line.state()),
                        line.outcome());
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(row, column, cells.get(column));
                }
                sheet.value(row, 7, line.attempts());
                if (line.code() != null) {
                    sheet.value(row, 8, line.code());
                }
                sheet.value(row, 9, line.reply());
                sheet.value(row, 10, line.messageId());
                sheet.value(row, 11, words(line.first()));
                sheet.value(row, 12, words(line.last()));
            });
            sheet.freezePane(0, 1);
        }
    }

    private void each(MailingId mailing, Consumer<Line> reader) {
        long after = 0;
        List<Line> page;
        do {
            page = page(mailing, after);
            page.forEach(reader);
            after = page.isEmpty() ? after : page.getLast().id();
        } while (page.size() == AT_ONCE);
    }

    private List<Line> page(MailingId mailing, long after) {
        return database.sql("""
                select delivery_id, email, given_name, family_name, function_label, organisation, reason, state, outcome,
                    attempts, smtp_code, smtp_reply, message_id, first_attempt_at, last_attempt_at
                from delivery
                where mailing_id = :mailing and delivery_id > :after
                order by delivery_id
                limit :limit
                """)
                .param("mailing", mailing.mailingId())
                .param("after", after)
                .param("limit", AT_ONCE)
                .query(DeliveryExport::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong("delivery_id"),
                row.getString("email"),
                (row.getString("given_name") + " " + row.getString("family_name")).strip(),
                row.getString("function_label"),
                row.getString("organisation"),
                row.getString("reason"),
                DeliveryState.valueOf(row.getString("state")),
                orEmpty(row.getString("outcome")),
                row.getInt("attempts"),
                row.getObject("smtp_code", Integer.class),
                orEmpty(row.getString("smtp_reply")),
                row.getString("message_id"),
                Utc.instant(row.getObject("first_attempt_at", LocalDateTime.class)),
                Utc.instant(row.getObject("last_attempt_at", LocalDateTime.class)));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String words(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }
}
