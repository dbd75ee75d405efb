package fr.irev.maillage.exchange;

import fr.irev.maillage.exchange.ImportTable.TableRow;
import fr.irev.maillage.shared.SpreadsheetText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an .xlsx workbook, read as a stream. Formulas are not computed: what they last showed is what is read. */
final class Workbooks {

    private Workbooks() {}

    static ImportTable read(byte[] content) {
        ZipGuard.check(content);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
                var rows = workbook.getFirstSheet().openStream()) {
            var header = new ArrayList<String>();
            var lines = new ArrayList<TableRow>();
            for (var row : (Iterable<Row>) rows::iterator) {
                var cells = cells(row);
                if (cells.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (header.isEmpty()) {
                    header.addAll(cells);
                } else {
                    lines.add(new TableRow(row.getRowNum(), fitted(cells, header.size()), ""));
                    if (lines.size() > ImportTable.MOST_ROWS) {
                        throw ImportTable.tooManyRows(lines.size());
                    }
                }
            }
            return new ImportTable(List.copyOf(header), lines, false);
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException e) {
            throw new ImportRefused("damaged", e);
        }
    }

    private static List<String> cells(Row row) {
        if (row.getCellCount() > ImportTable.MOST_COLUMNS) {
            throw new ImportRefused("too-many-columns", ImportTable.MOST_COLUMNS);
        }
        var cells = new ArrayList<String>();
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(row.getOptionalCell(column).map(Workbooks::text).orElse(""));
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER && cell.getValue() instanceof BigDecimal number) {
            return number.toPlainString(); // 320251029, not 3.20251029E8
        }
        return SpreadsheetText.original(Objects.requireNonNullElse(cell.getText(), ""));
    }

    /** A workbook leaves out empty cells at the end of a line. */
    private static List<String> fitted(List<String> cells, int width) {
        var fitted = new ArrayList<>(cells.subList(0, Math.min(cells.size(), width)));
        while (fitted.size() < width) {
            fitted.add("");
        }
        return List.copyOf(fitted);
    }
}
