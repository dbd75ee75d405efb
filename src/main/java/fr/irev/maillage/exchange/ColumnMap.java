package fr.irev.maillage.exchange;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which column of a file is which. */
final class ColumnMap {

    private final Map<ImportColumn, Integer> positions = new EnumMap<>(ImportColumn.class);
    private final List<String> header;

    /** @throws ImportRefused when no name or address can be found, or a column appears twice */
    ColumnMap(List<String> header) {
        this.header = List.copyOf(header);
        for (int i = 0; i < header.size(); i++) {
            int position = i;
            ImportColumn.of(header.get(i)).ifPresent(column -> {
                if (positions.putIfAbsent(column, position) != null) {
                    throw new ImportRefused("column-twice", header.get(position));
                }
            });
        }
        if (!has(ImportColumn.EMAIL)) {
            throw new ImportRefused("no-email-column");
        }
        if (!has(ImportColumn.FAMILY_NAME) && !has(ImportColumn.FULL_NAME)) {
            throw new ImportRefused("no-name-column");
        }
    }

    /** Whether the one column of names begins with the family name, as its header says. */
    boolean familyFirst() {
        var position = positions.get(ImportColumn.FULL_NAME);
        return position != null
                && header.get(position).strip().toLowerCase(Locale.ROOT).startsWith("nom");
    }

    boolean has(ImportColumn column) {
        return positions.containsKey(column);
    }

    /** What a line says in a column; empty when the file has no such column. */
    String cell(List<String> cells, ImportColumn column) {
        return Optional.ofNullable(positions.get(column))
                .filter(position -> position < cells.size())
                .map(cells::get)
                .map(String::strip)
                .orElse("");
    }
}
