package fr.irev.maillage.directory.merging;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.PersonMerge;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes each change down before it does it, row by row. Only tables that somebody answers for are touched; names of tables
 * and columns come from the code of the modules, values are parameters.
 */
final class RecordedMerge implements PersonMerge {

    private static final int VERSIONS = 1000; // see PersonMerge.raiseVersion

    private final JdbcClient database;
    private final long merge;
    private final Set<String> tables;
    private final PersonId kept;
    private final PersonId absorbed;
    private final Map<MandateId, MandateId> doubled;

    RecordedMerge(
            JdbcClient database,
            long merge,
            Set<String> tables,
            PersonId kept,
            PersonId absorbed,
            Map<MandateId, MandateId> doubled) {
        this.database = database;
        this.merge = merge;
        this.tables = tables;
        this.kept = kept;
        this.absorbed = absorbed;
        this.doubled = Map.copyOf(doubled);
    }

    @Override
    public PersonId kept() {
        return kept;
    }

    @Override
    public PersonId absorbed() {
        return absorbed;
    }

    @Override
    public Map<MandateId, MandateId> doubled() {
        return doubled;
    }

    @Override
    public int move(String table, String key, String column, long from, long to, String label) {
        expect(table);
        database.sql("""
                insert into person_merge_change (person_merge_id, table_name, key_column, row_key, column_name, before_value,
                  after_value, binding, label)
                select :merge, :table, :key, %2$s, :column, :from, :to, true, :label
                from %1$s
                where %3$s = :from
                order by %2$s
                """.formatted(table, key, column))
                .param("merge", merge)
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
        long version = database.sql("select version from %s where %s = :row".formatted(table, key))
                .param("row", row)
                .query(Long.class)
                .single();
        changeLoosely(table, key, row, "version", version + VERSIONS, "");
    }

    @Override
    public void added(String table, String key, long row, String label) {
        expect(table);
        note(table, key, row, label);
    }

    private void change(
            String table, String key, long row, String column, @Nullable Object value, String label, boolean binding) {
        expect(table);
        // Octet by octet: what the database holds to be one text, « Agnès » and « Agnes », are two names.
        int differs = database.sql("""
                insert into person_merge_change (person_merge_id, table_name, key_column, row_key, column_name, before_value,
                  binding, label)
                select :merge, :table, :key, :row, :column, %3$s, :binding, :label
                from %1$s
                where %2$s = :row and not (binary %3$s <=> binary :value)
                """.formatted(table, key, column))
                .param("merge", merge)
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
                update person_merge_change
                set after_value = (select %3$s from %1$s where %2$s = :row)
                where person_merge_change_id = last_insert_id()
                """.formatted(table, key, column)).param("row", row).update();
    }

    private void note(String table, String key, long row, String label) {
        database.sql("""
                insert into person_merge_change (person_merge_id, table_name, key_column, row_key, binding, label)
                values (:merge, :table, :key, :row, false, :label)
                """)
                .param("merge", merge)
                .param("table", table)
                .param("key", key)
                .param("row", row)
                .param("label", label)
                .update();
    }

    private void expect(String table) {
        if (!tables.contains(table)) {
            throw new IllegalArgumentException("Nobody answers for the table " + table);
        }
    }
}
