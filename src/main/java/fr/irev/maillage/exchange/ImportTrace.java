package fr.irev.maillage.exchange;

import fr.irev.maillage.exchange.ImportSteps.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an import noted, and how the rows that it names stand now. */
final class ImportTrace {

    /** A row by its table and number. */
    record Row(String table, long key) {}

    /** A version that a step left behind. @param before missing where the step added the row @param binding whether it counts */
    record Left(Row row, @Nullable Long before, long after, boolean binding) {}

    /** @param what in French, with its article */
    record Step(long id, int line, Kind kind, Instant doneAt, String what, List<Left> left) {

        /** The row of this table that the step left behind; every step has one of its kind. */
        long of(String table) {
            return left.stream()
                    .map(Left::row)
                    .filter(row -> row.table().equals(table))
                    .findFirst()
                    .orElseThrow()
                    .key();
        }

        boolean has(String table) {
            return left.stream().anyMatch(one -> one.row().table().equals(table));
        }
    }

    /** @param person of a mandate, else 0 */
    record Now(long version, boolean hidden, long person) {}

    private static final List<String> TABLES = List.of("person", "mandate", "organisation", "seat");

    private final List<Step> steps;
    private final Map<Row, Now> rows = new HashMap<>();

    ImportTrace(JdbcClient database, ImportId id) {
        steps = steps(database, id);
        for (var table : TABLES) {
            database.sql("""
                    select distinct r.%1$s_id, r.version, r.hidden, %2$s as person
                    from people_import_step s
                      join people_import_step_change c
                        on c.people_import_step_id = s.people_import_step_id and c.table_name = '%1$s_all'
                      join %1$s_all r on r.%1$s_id = c.row_key
                    where s.import_id = :id
                    """.formatted(table, table.equals("mandate") ? "r.person_id" : "0"))
                    .param("id", id.importId())
                    .query(row -> {
                        rows.put(
                                new Row(table + "_all", row.getLong(1)),
                                new Now(row.getLong("version"), row.getBoolean("hidden"), row.getLong("person")));
                    });
        }
    }

    /** The last first, as they are walked back. */
    List<Step> steps() {
        return steps;
    }

    /** How a row stands; missing when it is gone. */
    @Nullable
    Now now(Row row) {
        return rows.get(row);
    }

    private static List<Step> steps(JdbcClient database, ImportId id) {
        var found = new LinkedHashMap<Long, Step>();
        database.sql("""
                select s.people_import_step_id, s.line, s.kind, s.done_at, c.table_name, c.row_key, c.column_name,
                  c.before_value, c.after_value, c.binding, c.label
                from people_import_step s
                  join people_import_step_change c on c.people_import_step_id = s.people_import_step_id
                where s.import_id = :id and (c.binding or c.column_name = 'version')
                order by s.people_import_step_id desc, c.people_import_step_change_id
                """).param("id", id.importId()).query(row -> {
            found.computeIfAbsent(row.getLong(1), step -> step(row, step))
                    .left()
                    .add(left(row));
        });
        return found.values().stream().map(ImportTrace::summed).toList();
    }

    /** The changes of one row as one: what stood there first, and what stood there last. Seats are not what a step is about. */
    private static Step summed(Step step) {
        var sums = new LinkedHashMap<Row, Left>();
        step.left()
                .forEach(one -> sums.merge(
                        one.row(),
                        one,
                        (first, last) ->
                                new Left(one.row(), first.before(), last.after(), first.binding() || last.binding())));
        return new Step(
                step.id(),
                step.line(),
                step.kind(),
                step.doneAt(),
                step.what(),
                sums.values().stream().filter(Left::binding).toList());
    }

    private static Step step(ResultSet row, long id) {
        try {
            return new Step(
                    id,
                    row.getInt("line"),
                    Kind.valueOf(row.getString("kind")),
                    row.getObject("done_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                    row.getString("label"),
                    new ArrayList<>());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Left left(ResultSet row) throws SQLException {
        var before = row.getString("before_value");
        return new Left(
                new Row(row.getString("table_name"), Long.parseLong(row.getString("row_key"))),
                before == null ? null : Long.valueOf(before),
                Long.parseLong(row.getString("after_value")),
                row.getBoolean("binding"));
    }
}
