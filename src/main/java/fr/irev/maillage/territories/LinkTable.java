package fr.irev.maillage.territories;

import fr.irev.maillage.shared.BulkInsert;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table of pairs, brought to the wanted ones with the least writing: what is there stays untouched. */
final class LinkTable {

    private record Pair(long first, long second) {}

    private final JdbcClient jdbc;
    private final String table;
    private final String first;
    private final String second;
    private final Set<Pair> wanted = new LinkedHashSet<>();

    LinkTable(JdbcClient jdbc, String table, String first, String second) {
        this.jdbc = jdbc;
        this.table = table;
        this.first = first;
        this.second = second;
    }

    void want(long first, long second) {
        wanted.add(new Pair(first, second));
    }

    void bring() {
        var there = Set.copyOf(jdbc.sql("select " + first + ", " + second + " from " + table)
                .query((row, number) -> new Pair(row.getLong(1), row.getLong(2)))
                .list());
        for (var pair : there) {
            if (!wanted.contains(pair)) {
                jdbc.sql("delete from " + table + " where " + first + " = :first and " + second + " = :second")
                        .param("first", pair.first())
                        .param("second", pair.second())
                        .update();
            }
        }
        try (var insert = new BulkInsert(jdbc, "insert into " + table + " (" + first + ", " + second + ")", "")) {
            wanted.stream()
                    .filter(pair -> !there.contains(pair))
                    .forEach(pair -> insert.add(pair.first(), pair.second()));
        }
    }
}
