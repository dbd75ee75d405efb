package fr.irev.maillage.shared.recorded;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

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

    private static final JsonMapper JSON = JsonMapper.shared();

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
            if (!walkedBack(change, beforeRemoving) && change.binding()) {
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

    private boolean walkedBack(Change change, BiConsumer<String, Long> beforeRemoving) {
        var column = change.columnName();
        if (column == null) {
            return RowKey.isOfSeveral(change.keyColumn()) ? removedLink(change) : removed(change, beforeRemoving);
        }
        if (column.equals(RecordedRows.WHOLE_ROW)) {
            return putBack(change);
        }
        return column.startsWith(RecordedRows.OCTETS_OF)
                ? restoredOctets(change, column.substring(RecordedRows.OCTETS_OF.length()))
                : restored(change);
    }

    private boolean removedLink(Change change) {
        var key = RowKey.read(change.keyColumn(), change.rowKey());
        return database.sql("delete from " + change.tableName() + " where " + key.condition())
                        .params(key.parameters())
                        .update()
                > 0;
    }

    /** A row that somebody has put there again meanwhile stays as they put it, and forbids. */
    private boolean putBack(Change change) {
        var values = new LinkedHashMap<String, @Nullable Object>(
                RowKey.read(change.keyColumn(), change.rowKey()).byColumn());
        JSON.readTree(Objects.requireNonNull(change.beforeValue()))
                .properties()
                .forEach(entry -> values.put(
                        entry.getKey(),
                        entry.getValue().isNull() ? null : entry.getValue().asString()));
        var names = values.keySet().stream().toList();
        return database.sql("insert ignore into %s (%s) values (%s)"
                                .formatted(
                                        change.tableName(),
                                        String.join(", ", names),
                                        names.stream().map(name -> ":" + name).collect(Collectors.joining(", "))))
                        .params(values)
                        .update()
                > 0;
    }

    private boolean restoredOctets(Change change, String column) {
        return database.sql("update %1$s set %2$s = unhex(:before) where %3$s = :row and hex(%2$s) = :after"
                                .formatted(change.tableName(), column, change.keyColumn()))
                        .param("before", change.beforeValue())
                        .param("after", change.afterValue())
                        .param("row", change.rowKey())
                        .update()
                > 0;
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
