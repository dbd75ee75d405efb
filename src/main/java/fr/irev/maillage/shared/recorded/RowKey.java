package fr.irev.maillage.shared.recorded;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * By which values of which columns a row is found again. Written down as two texts: the columns, and the values in the same
 * order. Only the last value may hold the sign between them.
 */
record RowKey(Map<String, String> byColumn) {

    private static final String BETWEEN = ",";

    static RowKey of(Map<String, ?> row) {
        var byColumn = new LinkedHashMap<String, String>();
        // Numbers first, by name: a text, which may hold any sign, comes last.
        new TreeMap<>(row).forEach((column, value) -> {
            if (value instanceof Number) {
                byColumn.put(column, value.toString());
            }
        });
        row.forEach((column, value) -> byColumn.putIfAbsent(column, value.toString()));
        if (row.values().stream().filter(value -> !(value instanceof Number)).count() > 1) {
            throw new IllegalArgumentException("More than one text in the key " + row);
        }
        return new RowKey(byColumn);
    }

    static boolean isOfSeveral(String columns) {
        return columns.matches("\\w+(,\\w+)+");
    }

    static RowKey read(String columns, String values) {
        var names = columns.split(BETWEEN);
        var parts = values.split(BETWEEN, names.length);
        var byColumn = new LinkedHashMap<String, String>();
        for (int i = 0; i < names.length; i++) {
            byColumn.put(names[i], parts[i]);
        }
        return new RowKey(byColumn);
    }

    String columns() {
        return String.join(BETWEEN, byColumn.keySet());
    }

    String values() {
        return String.join(BETWEEN, byColumn.values());
    }

    String condition() {
        return Arrays.stream(columns().split(BETWEEN))
                .map(column -> column + " = :key_" + column)
                .collect(Collectors.joining(" and "));
    }

    Map<String, Object> parameters() {
        var parameters = new LinkedHashMap<String, Object>();
        byColumn.forEach((column, value) -> parameters.put("key_" + column, value));
        return parameters;
    }
}
