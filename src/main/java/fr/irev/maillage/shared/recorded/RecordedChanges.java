package fr.irev.maillage.shared.recorded;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An operation under way that can be undone: everything it changes is noted with what stood there before. */
public interface RecordedChanges {

    /**
     * Gives rows to somebody else: wherever the column says the one number it says the other afterwards.
     *
     * @param key the column, or expression of columns, by which a row is found again
     * @param label what such a row is, in French with its article, for the refusal of an undo: « une inscription »
     * @return how many rows
     */
    int move(String table, String key, String column, long from, long to, String label);

    /**
     * Changes one value of one row. When it is changed again later, the operation cannot be undone any more.
     *
     * @param label what the row is, as for {@link #move}
     */
    void change(String table, String key, long row, String column, @Nullable Object value, String label);

    /** As {@link #change}, but what is changed later simply stays as it is: versions, dates of change, derived values. */
    void changeLoosely(String table, String key, long row, String column, @Nullable Object value, String label);

    /**
     * Raises the version of a row, so that forms opened before are refused. It goes up by a thousand: after an undo, which gives
     * the old version back, a form opened in between does not fit a later one by chance.
     */
    void raiseVersion(String table, String key, long row);

    /** As {@link #raiseVersion}, of a row that must not be changed any more if the operation is to be undone. */
    void raiseVersionFirmly(String table, String key, long row, String label);

    /** Notes a row that the operation has just added; an undo takes it out. */
    void added(String table, String key, long row, String label);

    /** As {@link #added}, of a row with a version: when it is changed later, the operation cannot be undone any more. */
    void addedFirmly(String table, String key, long row, String label);

    /**
     * As {@link #added}, of a row that is found by several columns: a link between two things.
     *
     * @param row the values of its key, by column
     */
    void added(String table, Map<String, ?> row, String label);

    /**
     * Takes a row out; an undo puts it back.
     *
     * @param row the values of its key, by column
     * @param others its columns besides, which an undo gives back as well
     */
    void removed(String table, Map<String, ?> row, List<String> others, String label);

    /** As {@link #change}, of a column of octets such as a geometry. */
    void changeOctets(String table, String key, long row, String column, byte[] value, String label);
}
