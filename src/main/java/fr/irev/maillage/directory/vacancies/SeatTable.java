package fr.irev.maillage.directory.vacancies;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.SeatId;
import fr.irev.maillage.directory.seats.SeatState;
import fr.irev.maillage.territories.SchemeName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Schemes of one kind against the seats they are expected to have.
 *
 * @param columns the functions, in the order of the template
 * @param rows the schemes by name
 */
public record SeatTable(List<Column> columns, List<Row> rows) {

    /**
     * A seat that is expected.
     *
     * @param label the inclusive label of the function
     * @param qualifier TERRITOIRE or CABINET, empty for none
     */
    public record Column(FunctionCode function, String label, String qualifier) {}

    /** A scheme and its seats. */
    public record Row(SchemeName scheme, Map<Column, Cell> cells) {

        public Row {
            cells = Map.copyOf(cells);
        }

        /** How the seat stands; missing where the scheme has no such seat. */
        public @Nullable Cell cell(Column column) {
            return cells.get(column);
        }

        /** Whether a seat of it stands so. */
        public boolean has(SeatState state) {
            return cells.values().stream().anyMatch(cell -> cell.state() == state);
        }
    }

    /** One seat. */
    public record Cell(SeatId seat, SeatState state) {}

    public SeatTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Only the schemes that have a seat in this state. */
    public SeatTable with(SeatState state) {
        return new SeatTable(
                columns, rows.stream().filter(row -> row.has(state)).toList());
    }

    /** How many seats stand so. */
    public long count(SeatState state) {
        return rows.stream()
                .flatMap(row -> row.cells().values().stream())
                .filter(cell -> cell.state() == state)
                .count();
    }
}
