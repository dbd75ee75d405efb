package fr.irev.maillage.territories.geography;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text with a separator, its named columns only: the publisher adds a dozen empty ones, and a last line without a word. */
final class DelimitedText {

    /** @param line in the file, the first being 1 */
    record Row(int line, List<String> cells) {}

    private final String file;
    private final List<String> header;
    private final List<Row> rows;

    private DelimitedText(String file, List<String> header, List<Row> rows) {
        this.file = file;
        this.header = header;
        this.rows = rows;
    }

    static DelimitedText read(String file, String text) {
        var lines = new ArrayList<Row>();
        int last = 1;
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new StringReader(text))) {
            for (var found : reader) {
                last = Math.toIntExact(found.getStartingLineNumber());
                if (found.getFields().stream().anyMatch(cell -> cell.indexOf('\n') >= 0)) {
                    throw GeographyRefused.because("file.open-quote", file, last);
                }
                if (found.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    lines.add(new Row(
                            last,
                            found.getFields().stream().map(DelimitedText::cell).toList()));
                }
            }
        } catch (CsvParseException e) {
            throw GeographyRefused.because("file.open-quote", file, last);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.isEmpty()) {
            throw GeographyRefused.because("file.empty", file);
        }
        return new DelimitedText(
                file,
                lines.getFirst().cells().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList(),
                lines.subList(1, lines.size()));
    }

    private static String cell(String cell) {
        var text = cell.strip();
        return text.startsWith("=\"") && text.endsWith("\"") && text.length() > 2
                ? text.substring(2, text.length() - 1).strip()
                : text;
    }

    private static char separator(String text) {
        var header = text.lines().findFirst().orElse("");
        char best = ';';
        long most = 0;
        for (char candidate : new char[] {';', ',', '\t'}) {
            long count = header.chars().filter(c -> c == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    /** Columns in lower case. */
    List<String> header() {
        return header;
    }

    /**
     * Rows with all of their named columns.
     *
     * @throws GeographyRefused naming the line that stops short, as the last one of a file cut off does
     */
    List<Row> rows() {
        long named = header.stream().filter(name -> !name.isEmpty()).count();
        for (var row : rows) {
            if (row.cells().size() < named) {
                throw GeographyRefused.because(
                        "file.cut", file, row.line(), row.cells().size(), named);
            }
        }
        if (rows.isEmpty()) {
            throw GeographyRefused.because("file.no-row", file);
        }
        return rows;
    }

    /** The cell of a row under a heading; empty when the file has no such column. */
    String cell(Row row, String column) {
        int place = header.indexOf(column);
        return place < 0 || place >= row.cells().size() ? "" : row.cells().get(place);
    }
}
