package fr.irev.maillage.shared;

/**
 * Cells that a spreadsheet would take for formulas. In files that leave the house an apostrophe is put before them (CWE-1236);
 * reading takes it off again, so that a corrected file of rejects says what the first one said.
 */
public final class SpreadsheetText {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private SpreadsheetText() {}

    /** The text as a cell that no spreadsheet calculates. */
    public static String neutral(String text) {
        return startsFormula(text) ? "'" + text : text;
    }

    /** What {@link #neutral} made a cell of. */
    public static String original(String cell) {
        return cell.startsWith("'") && startsFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
