package fr.irev.maillage.exchange;

import java.util.List;

/**
 * What a file holds, before anything is made of it.
 *
 * @param header the names of its columns
 * @param rows its lines, in order, without empty ones
 * @param doubtful whether the encoding was a guess that may have spoiled accents
 */
public record ImportTable(List<String> header, List<TableRow> rows, boolean doubtful) {

    /** Most lines that are taken at once. */
    public static final int MOST_ROWS = 50_000;
    /** Most columns. */
    public static final int MOST_COLUMNS = 100;
    /** Largest file, in octets. */
    public static final int LARGEST_FILE = 10 * 1024 * 1024;

    /**
     * A line.
     *
     * @param line its number in the file, from 1, the header included
     * @param problem why it cannot be read, in French; empty when it can
     */
    public record TableRow(int line, List<String> cells, String problem) {}

    public ImportTable {
        if (header.size() > MOST_COLUMNS) {
            throw new ImportRefused("too-many-columns", MOST_COLUMNS);
        }
        if (rows.isEmpty()) {
            throw new ImportRefused("no-rows");
        }
        if (rows.size() > MOST_ROWS) {
            throw tooManyRows(rows.size());
        }
    }

    static ImportRefused tooManyRows(int found) {
        return new ImportRefused("too-many-rows", MOST_ROWS, found);
    }
}
