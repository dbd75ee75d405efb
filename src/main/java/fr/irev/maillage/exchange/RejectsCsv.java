package fr.irev.maillage.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.irev.maillage.shared.SpreadsheetText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** « rejets.csv »: the lines as they were, then the reason. Opens in a spreadsheet and can be imported again once corrected. */
final class RejectsCsv implements AutoCloseable {

    private static final String REASON = "Motif";
    private static final char BYTE_ORDER_MARK = '\ufeff'; // by which Excel knows UTF-8

    private final CsvWriter csv;
    private final int width;

    RejectsCsv(Writer out, List<String> header) throws IOException {
        out.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out);
        // A second round brings its reasons along: they are replaced, not added to.
        width = header.isEmpty() || !header.getLast().equals(REASON) ? header.size() : header.size() - 1;
        line(header, REASON);
    }

    void line(List<String> cells, String reason) {
        var line = new ArrayList<String>();
        for (int column = 0; column < width; column++) {
            line.add(column < cells.size() ? SpreadsheetText.neutral(cells.get(column)) : "");
        }
        line.add(reason);
        csv.writeRecord(line);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
