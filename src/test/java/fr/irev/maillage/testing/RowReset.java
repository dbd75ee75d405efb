package fr.irev.maillage.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Gives the rows of a schema back as they were when its application had just started, after each test class that changed
 * some. Tables that nobody touched cost a checksum and nothing more.
 */
class RowReset extends AbstractTestExecutionListener {

    private static final Map<String, Map<String, Long>> BEFORE = new HashMap<>(); // schema → table → checksum

    @Override
    public void beforeTestClass(TestContext test) throws SQLException {
        var schema = schema(test);
        if (!BEFORE.containsKey(schema)) {
            try (var connection = TestDatabase.connect(schema)) {
                BEFORE.put(schema, keep(connection, schema));
            }
        }
    }

    @Override
    public void afterTestClass(TestContext test) throws SQLException {
        var schema = schema(test);
        try (var connection = TestDatabase.connect(schema);
                var statement = connection.createStatement()) {
            var before = BEFORE.get(schema);
            var now = checksums(statement, tables(statement, schema));
            statement.execute("set foreign_key_checks = 0");
            for (var table : before.keySet()) {
                if (!before.get(table).equals(now.get(table))) {
                    restore(statement, schema, table);
                }
            }
        }
    }

    private static Map<String, Long> keep(Connection connection, String schema) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create or replace database " + kept(schema));
            var tables = tables(statement, schema);
            for (var table : tables) {
                statement.execute("create table %s.`%s` as select * from `%s`".formatted(kept(schema), table, table));
            }
            return checksums(statement, tables);
        }
    }

    private static void restore(Statement statement, String schema, String table) throws SQLException {
        var columns = String.join(", ", columns(statement, schema, table));
        statement.execute("delete from `%s`".formatted(table));
        statement.execute(
                "insert into `%s` (%s) select %s from %s.`%s`".formatted(table, columns, columns, kept(schema), table));
    }

    private static List<String> tables(Statement statement, String schema) throws SQLException {
        return strings(statement, """
                select table_name from information_schema.tables
                where table_schema = '%s' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'
                  and left(table_name, 7) <> 'search_'
                order by table_name
                """.formatted(schema));
    }

    private static List<String> columns(Statement statement, String schema, String table) throws SQLException {
        return strings(statement, """
                select concat('`', column_name, '`') from information_schema.columns
                where table_schema = '%s' and table_name = '%s' and is_generated = 'NEVER'
                order by ordinal_position
                """.formatted(schema, table));
    }

    private static List<String> strings(Statement statement, String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static Map<String, Long> checksums(Statement statement, List<String> tables) throws SQLException {
        var checksums = new HashMap<String, Long>();
        try (var rows = statement.executeQuery("checksum table `" + String.join("`, `", tables) + "`")) {
            while (rows.next()) {
                var qualified = rows.getString(1);
                checksums.put(qualified.substring(qualified.indexOf('.') + 1), rows.getLong(2));
            }
        }
        return checksums;
    }

    private static String schema(TestContext test) {
        var url = test.getApplicationContext().getEnvironment().getRequiredProperty("spring.datasource.url");
        return url.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
    }

    private static String kept(String schema) {
        return schema + "_kept";
    }
}
