package fr.irev.maillage.shared.recorded;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes each change down before it does it, row by row. Only tables that somebody answers for are touched; names of tables
 * and columns come from the code of the modules, values are parameters.
 */
public class RecordedRows implements RecordedChanges {

    /** In place of a column: the whole row was taken out; what it said besides its key is the value before. */
    static final String WHOLE_ROW = "*";

    /** Before the name of a column of octets, whose values are written down in hexadecimal digits. */
    static final String OCTETS_OF = "octets ";

    private static final int VERSIONS = 1000; // see RecordedChanges.raiseVersion

    private final JdbcClient database;
    private final String operation;
    private final long id;
    private final Set<String> tables;

    /**
     * @param operation the table of the operations, whose changes stand in {@code <operation>_change}
     * @param id of this operation
     * @param tables that may be changed
     */
    public RecordedRows(JdbcClient database, String operation, long id, Set<String> tables) {
        this.database = database;
        this.operation = operation;
        this.id = id;
        this.tables = Set.copyOf(tables);
    }

    @Override
    public int move(String table, String key, String column, long from, long to, String label) {
        expect(table);
        database.sql("""
                insert into %4$s_change (%4$s_id, table_name, key_column, row_key, column_name, before_value,
                  after_value, binding, label)
                select :operation, :table, :key, %2$s, :column, :from, :to, true, :label
                from %1$s
                where %3$s = :from
                order by %2$s
                """.formatted(table, key, column, operation))
                .param("operation", id)
                .param("table", table)
                .param("key", key)
                .param("column", column)
                .param("from", from)
                .param("to", to)
                .param("label", label)
                .update();
        return database.sql("update %1$s set %2$s = :to where %2$s = :from".formatted(table, column))
                .param("from", from)
                .param("to", to)
                .update();
    }

    @Override
    public void change(String table, String key, long row, String column, @Nullable Object value, String label) {
        change(table, key, row, column, value, label, true);
    }

    @Override
    public void changeLoosely(String table, String key, long row, String column, @Nullable Object value, String label) {
        change(table, key, row, column, value, label, false);
    }

    @Override
    public void raiseVersion(String table, String key, long row) {
        expect(table);
        changeLoosely(table, key, row, "version", version(table, key, row) + VERSIONS, "");
    }

    @Override
    public void raiseVersionFirmly(String table, String key, long row, String label) {
        expect(table);
        change(table, key, row, "version", version(table, key, row) + VERSIONS, label);
    }

    @Override
    public void added(String table, String key, long row, String label) {
        expect(table);
        note(table, key, row, null, label);
    }

    @Override
    public void addedFirmly(String table, String key, long row, String label) {
        expect(table);
        note(table, key, row, version(table, key, row), label);
    }

    @Override
    public void added(String table, Map<String, ?> row, String label) {
        expect(table);
        note(table, RowKey.of(row), null, null, label);
    }

    @Override
    public void removed(String table, Map<String, ?> row, List<String> others, String label) {
        expect(table);
        var key = RowKey.of(row);
        var before = others.isEmpty()
                ? "{}"
                : database.sql("select json_object(%s) from %s where %s"
                                .formatted(
                                        others.stream()
                                                .map(column -> "'" + column + "', " + column)
                                                .collect(Collectors.joining(", ")),
                                        table,
                                        key.condition()))
                        .params(key.parameters())
                        .query(String.class)
                        .single();
        note(table, key, WHOLE_ROW, before, label);
        database.sql("delete from " + table + " where " + key.condition())
                .params(key.parameters())
                .update();
    }

    @Override
    public void changeOctets(String table, String key, long row, String column, byte[] value, String label) {
        expect(table);
        database.sql("""
                insert into %4$s_change (%4$s_id, table_name, key_column, row_key, column_name, before_value,
                  after_value, binding, label)
                select :operation, :table, :key, :row, :column, hex(%3$s), hex(:value), true, :label
                from %1$s
                where %2$s = :row
                """.formatted(table, key, column, operation))
                .param("operation", id)
                .param("table", table)
                .param("key", key)
                .param("row", row)
                .param("column", OCTETS_OF + column)
                .param("value", value)
                .param("label", label)
                .update();
        database.sql("update %s set %s = :value where %s = :row".formatted(table, column, key))
                .param("value", value)
                .param("row", row)
                .update();
    }

    /**
     * Notes a change that a service has just made, so that it can be walked back with the rest; what is changed later stays.
     *
     * @param before what stood there, as the column keeps it
     */
    public void noteMade(String table, String key, long row, String column, @Nullable Object before, String label) {
        expect(table);
        database.sql("""
                insert into %4$s_change (%4$s_id, table_name, key_column, row_key, column_name, before_value, after_value,
                  binding, label)
                select :operation, :table, :key, :row, :column, :before, %3$s, false, :label
                from %1$s
                where %2$s = :row and not (binary %3$s <=> binary :before)
                """.formatted(table, key, column, operation))
                .param("operation", id)
                .param("table", table)
                .param("key", key)
                .param("row", row)
                .param("column", column)
                .param("before", before)
                .param("label", label)
                .update();
    }

    private void note(String table, RowKey key, @Nullable String column, @Nullable String before, String label) {
        database.sql("""
                insert into %1$s_change (%1$s_id, table_name, key_column, row_key, column_name, before_value, binding, label)
                values (:operation, :table, :columns, :values, :column, :before, :binding, :label)
                """.formatted(operation))
                .param("operation", id)
                .param("table", table)
                .param("columns", key.columns())
                .param("values", key.values())
                .param("column", column)
                .param("before", before)
                .param("binding", column != null)
                .param("label", label)
                .update();
    }

    private void change(
            String table, String key, long row, String column, @Nullable Object value, String label, boolean binding) {
        expect(table);
        // Octet by octet: what the database holds to be one text, « Agnès » and « Agnes », are two names.
        int differs = database.sql("""
                insert into %4$s_change (%4$s_id, table_name, key_column, row_key, column_name, before_value,
                  binding, label)
                select :operation, :table, :key, :row, :column, %3$s, :binding, :label
                from %1$s
                where %2$s = :row and not (binary %3$s <=> binary :value)
                """.formatted(table, key, column, operation))
                .param("operation", id)
                .param("table", table)
                .param("key", key)
                .param("row", row)
                .param("column", column)
                .param("value", value)
                .param("binding", binding)
                .param("label", label)
                .update();
        if (differs == 0) {
            return;
        }
        database.sql("update %s set %s = :value where %s = :row".formatted(table, column, key))
                .param("value", value)
                .param("row", row)
                .update();
        // As the column keeps it, which the undo will find again.
        database.sql("""
                update %4$s_change
                set after_value = (select %3$s from %1$s where %2$s = :row)
                where %4$s_change_id = last_insert_id()
                """.formatted(table, key, column, operation))
                .param("row", row)
                .update();
    }

    private void note(String table, String key, long row, @Nullable Long version, String label) {
        database.sql("""
                insert into %1$s_change (%1$s_id, table_name, key_column, row_key, after_value, binding, label)
                values (:operation, :table, :key, :row, :version, :binding, :label)
                """.formatted(operation))
                .param("operation", id)
                .param("table", table)
                .param("key", key)
                .param("row", row)
                .param("version", version)
                .param("binding", version != null)
                .param("label", label)
                .update();
    }

    private long version(String table, String key, long row) {
        return database.sql("select version from %s where %s = :row".formatted(table, key))
                .param("row", row)
                .query(Long.class)
                .single();
    }

    private void expect(String table) {
        if (!tables.contains(table)) {
            throw new IllegalArgumentException("Nobody answers for the table " + table);
        }
    }
}
