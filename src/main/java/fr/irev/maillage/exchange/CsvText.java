package fr.irev.maillage.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.irev.maillage.exchange.ImportTable.TableRow;
import fr.irev.maillage.shared.DecodedText;
import fr.irev.maillage.shared.SpreadsheetText;
import fr.irev.maillage.shared.ui.Texts;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text file with a separator. Which one is said by a first line {@code sep=;}, or else found in the header. */
final class CsvText {

    private static final Pattern SEP_LINE = Pattern.compile("^\"?sep=(.)\"?\\R", Pattern.CASE_INSENSITIVE);
    private static final char[] SEPARATORS = {';', ',', '\t', '|'};

    private CsvText() {}

    static ImportTable read(byte[] content) {
        var decoded = DecodedText.of(content).orElseThrow(() -> new ImportRefused("damaged"));
        var text = decoded.text();
        if (text.isBlank()) {
            throw new ImportRefused("empty");
        }
        if (looksBinary(text)) {
            throw new ImportRefused("unknown-type");
        }
        int skipped = 0;
        char separator;
        var declared = SEP_LINE.matcher(text);
        if (declared.find()) {
            separator = declared.group(1).charAt(0);
            text = text.substring(declared.end());
            skipped = 1;
        } else {
            separator = separator(text);
        }
        return table(text, separator, skipped, decoded.doubtful());
    }

    private static ImportTable table(String text, char separator, int skipped, boolean doubtful) {
        List<String> header = List.of();
        var rows = new ArrayList<TableRow>();
        int line = skipped;
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new StringReader(text))) {
            for (var found : reader) {
                line = skipped + Math.toIntExact(found.getStartingLineNumber());
                var cells = found.getFields().stream()
                        .map(SpreadsheetText::original)
                        .toList();
                if (cells.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (header.isEmpty()) {
                    header = cells;
                } else {
                    rows.add(row(line, cells, header.size()));
                    if (rows.size() > ImportTable.MOST_ROWS) {
                        throw ImportTable.tooManyRows(rows.size());
                    }
                }
            }
        } catch (CsvParseException e) {
            rows.add(new TableRow(line + 1, List.of(), say("open-quote", line + 1)));
        } catch (IOException e) {
            throw new ImportRefused("damaged");
        }
        return new ImportTable(header, rows, doubtful);
    }

    private static TableRow row(int line, List<String> cells, int width) {
        if (cells.stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
            return new TableRow(line, cells, say("forbidden", line));
        }
        if (cells.size() != width) {
            return new TableRow(line, cells, say("ragged", line, cells.size(), width));
        }
        return new TableRow(line, cells, "");
    }

    /** The one of which the header has most, outside quotes; a header of one column has none. */
    private static char separator(String text) {
        var header = text.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        char best = ';';
        long most = 0;
        for (char candidate : SEPARATORS) {
            long count = header.chars().filter(c -> c == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    /** A picture or a document of an office program is no table: many of its characters are controls. */
    private static boolean looksBinary(String text) {
        var start = text.substring(0, Math.min(text.length(), 4_096));
        long controls = start.chars()
                .filter(c -> c < 32 && c != '\n' && c != '\r' && c != '\t')
                .count();
        return start.startsWith("%PDF") || controls * 20 > start.length();
    }

    private static String say(String key, Object... parameters) {
        return Texts.text(Locale.FRENCH, "exchange.row." + key, parameters);
    }
}
