package fr.irev.maillage.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every row of every table, to see that something done and undone leaves all as it was. */
public final class TableDump {

    private TableDump() {}

    /** Table by table, the rows in an order of their own; sequences, the heartbeat of senders and the tables named are left out. */
    public static Map<String, List<String>> of(JdbcClient database, Set<String> without) {
        var dump = new TreeMap<String, List<String>>();
        database.sql("""
                select table_name from information_schema.tables
                where table_schema = database() and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'
                  and left(table_name, 7) <> 'search_'
                """).query(String.class).list().stream()
                .filter(table -> !without.contains(table) && !table.equals("sender_instance"))
                .forEach(table -> dump.put(
                        table,
                        database.sql("select * from `" + table + "`").query().listOfRows().stream()
                                .map(TableDump::said)
                                .sorted()
                                .toList()));
        return dump;
    }

    /** Fails unless every table holds what it held then, naming the first that does not. */
    public static void assertUnchanged(JdbcClient database, Set<String> without, Map<String, List<String>> before) {
        var now = of(database, without);
        assertThat(now.keySet()).isEqualTo(before.keySet());
        before.forEach((table, rows) -> assertThat(now.get(table)).as(table).isEqualTo(rows));
    }

    private static String said(Map<String, ?> row) {
        var said = new StringBuilder();
        row.forEach((column, value) -> said.append(column)
                .append('=')
                .append(value instanceof byte[] bytes ? java.util.Arrays.hashCode(bytes) : value)
                .append(' '));
        return said.toString();
    }
}
