package fr.irev.maillage.shared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes many rows with few statements: {@code insert … values (…), (…), …}, some hundred rows at a time. */
public final class BulkInsert implements AutoCloseable {

    private static final int PARAMETERS_AT_ONCE = 4_000;

    private final JdbcClient jdbc;
    private final String head;
    private final String tail;
    private final String row;
    private final int columns;
    private final List<@Nullable Object> waiting = new ArrayList<>();
    private @Nullable BulkInsert parents;
    private long written;

    /**
     * @param head for example {@code insert into territory_alias (territory_id, label)}
     * @param tail what follows the values, for example {@code on duplicate key update name = values(name)}, or nothing
     */
    public BulkInsert(JdbcClient jdbc, String head, String tail) {
        this.jdbc = jdbc;
        this.head = head;
        this.tail = tail;
        this.columns = (int) head.chars().filter(c -> c == ',').count() + 1;
        this.row = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
    }

    /** These rows refer to those: whenever some are written, those that wait there are written first. */
    public BulkInsert after(BulkInsert rows) {
        this.parents = rows;
        return this;
    }

    /** One row, its values in the order of the columns. Written at once or with a later one. */
    public void add(@Nullable Object... values) {
        if (values.length != columns) {
            throw new IllegalArgumentException(columns + " values expected, not " + values.length);
        }
        Collections.addAll(waiting, values);
        if (waiting.size() + columns > PARAMETERS_AT_ONCE) {
            flush();
        }
    }

    private void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        if (parents != null) {
            parents.flush();
        }
        int rows = waiting.size() / columns;
        jdbc.sql(head + " values " + String.join(", ", Collections.nCopies(rows, row)) + " " + tail)
                .params(waiting)
                .update();
        written += rows;
        waiting.clear();
    }

    /** How many rows were handed over and written so far. */
    public long written() {
        return written;
    }

    /** Writes what still waits. */
    @Override
    public void close() {
        flush();
    }
}
