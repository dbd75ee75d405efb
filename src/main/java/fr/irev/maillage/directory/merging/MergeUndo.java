package fr.irev.maillage.directory.merging;

import fr.irev.maillage.directory.MergeRefused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Walks back through what a merge wrote down, the last change first. */
@Component
class MergeUndo {

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

    MergeUndo(JdbcClient database) {
        this.database = database;
    }

    /** @throws MergeRefused when a row says something else by now than what the merge made it say */
    void walkBack(long merge) {
        changes(merge).forEach(this::takeBack);
    }

    private List<Change> changes(long merge) {
        return database.sql("""
                select table_name, key_column, row_key, column_name, before_value, after_value, binding, label
                from person_merge_change
                where person_merge_id = :merge
                order by person_merge_change_id desc
                """)
                .param("merge", merge)
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

    private void takeBack(Change change) {
        if (change.columnName() == null) {
            database.sql("delete from %s where %s = :row".formatted(change.tableName(), change.keyColumn()))
                    .param("row", change.rowKey())
                    .update();
            return;
        }
        int changed = database.sql(
                        "update %1$s set %2$s = :before where %3$s = :row and binary %2$s <=> binary :after %4$s"
                                .formatted(
                                        change.tableName(),
                                        change.columnName(),
                                        change.keyColumn(),
                                        change.afterValue() == null ? "" : "and " + change.columnName() + " = :after"))
                .param("before", change.beforeValue())
                .param("after", change.afterValue())
                .param("row", change.rowKey())
                .update();
        if (changed == 0 && change.binding()) {
            throw new MergeRefused("La fusion ne peut plus être annulée\u00a0: " + change.label()
                    + " a changé depuis. Corrigez les fiches à la main.");
        }
    }
}
