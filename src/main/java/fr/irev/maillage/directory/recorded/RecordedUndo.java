package fr.irev.maillage.directory.recorded;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Walks back through what an operation wrote down, the last change first. */
@Component
public class RecordedUndo {

    private record Change(
            String tableName,
            String keyColumn,
            String rowKey,
            @Nullable String columnName,
            @Nullable String beforeValue,
            @Nullable String afterValue,
            boolean binding,
            String label) {}

    private final JdbcClient database;

    RecordedUndo(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param operation the table of the operations, as {@link RecordedRows} got it
     * @param refusal from what changed since, in French, to the exception that refuses: a row says something else by now
     *     than what the operation made it say
     * @param beforeRemoving is told table and number of each row that was added, before it goes
     */
    public void walkBack(
            String operation,
            long id,
            Function<String, ? extends RuntimeException> refusal,
            BiConsumer<String, Long> beforeRemoving) {
        for (var change : changes(operation, id)) {
            if (!(change.columnName() == null ? removed(change, beforeRemoving) : restored(change))
                    && change.binding()) {
                throw refusal.apply(change.label());
            }
        }
    }

    private List<Change> changes(String operation, long id) {
        return database.sql("""
                select table_name, key_column, row_key, column_name, before_value, after_value, binding, label
                from %1$s_change
                where %1$s_id = :operation
                order by %1$s_change_id desc
                """.formatted(operation))
                .param("operation", id)
                .query((row, number) -> new Change(
                        row.getString("table_name"),
                        row.getString("key_column"),
                        row.getString("row_key"),
                        row.getString("column_name"),
                        row.getString("before_value"),
                        row.getString("after_value"),
                        row.getBoolean("binding"),
                        row.getString("label")))
                .list();
    }

    private boolean removed(Change change, BiConsumer<String, Long> beforeRemoving) {
        beforeRemoving.accept(change.tableName(), Long.valueOf(change.rowKey()));
        return database.sql("delete from %s where %s = :row %s"
                                .formatted(
                                        change.tableName(),
                                        change.keyColumn(),
                                        change.binding()
                                                ? "and version = "
                                                        + Long.valueOf(Objects.requireNonNull(change.afterValue()))
                                                : ""))
                        .param("row", change.rowKey())
                        .update()
                > 0;
    }

    private boolean restored(Change change) {
        return database.sql("update %1$s set %2$s = :before where %3$s = :row and binary %2$s <=> binary :after %4$s"
                                .formatted(
                                        change.tableName(),
                                        change.columnName(),
                                        change.keyColumn(),
                                        change.afterValue() == null ? "" : "and " + change.columnName() + " = :after"))
                        .param("before", change.beforeValue())
                        .param("after", change.afterValue())
                        .param("row", change.rowKey())
                        .update()
                > 0;
    }
}
