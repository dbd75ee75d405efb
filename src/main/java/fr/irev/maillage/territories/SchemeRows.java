package fr.irev.maillage.territories;

import fr.irev.maillage.shared.BulkInsert;
import fr.irev.maillage.shared.SequenceIds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schemes of one loading, with what they cover and who carries them. Those that the staff changed are left alone. */
final class SchemeRows {

    private record Key(SchemeKind kind, String code) {}

    private record Link(Key scheme, long territory, String role) {}

    private record Carrier(
            Key scheme,
            long territory,
            LocalDate since,
            @Nullable LocalDate until) {}

    private final JdbcClient jdbc;
    private final SequenceIds ids;
    private final Map<Key, Long> numbers = new HashMap<>();
    private final Set<Key> ofTheStaff = new HashSet<>();
    private final Map<Key, SchemeRow> rows = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Carrier> carriers = new ArrayList<>();

    SchemeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.ids = new SequenceIds(jdbc, "scheme_seq");
        jdbc.sql("select scheme_id, kind, code, version from scheme").query(row -> {
            var key = new Key(SchemeKind.valueOf(row.getString("kind")), row.getString("code"));
            numbers.put(key, row.getLong("scheme_id"));
            if (row.getLong("version") > 0) {
                ofTheStaff.add(key);
            }
        });
    }

    void add(SchemeRow row) {
        var key = new Key(row.kind(), row.code());
        if (rows.put(key, row) != null) {
            throw new IllegalStateException("Twice in the files: " + key);
        }
        numbers.computeIfAbsent(key, missing -> ids.next());
    }

    void link(SchemeKind kind, String code, long territory, String role) {
        links.add(new Link(new Key(kind, code), territory, role));
    }

    void carry(SchemeKind kind, String code, long territory, LocalDate since, @Nullable LocalDate until) {
        carriers.add(new Carrier(new Key(kind, code), territory, since, until));
    }

    long id(SchemeKind kind, String code) {
        return number(new Key(kind, code));
    }

    private long number(Key key) {
        var number = numbers.get(key);
        if (number == null) {
            throw new IllegalStateException("No " + key.kind() + " has the code " + key.code());
        }
        return number;
    }

    void write() {
        try (var insert = new BulkInsert(jdbc, """
                insert into scheme (scheme_id, kind, code, name, short_name, status, vintage, wave, starts_on, ends_on,
                                    certainty)
                """, """
                on duplicate key update name = values(name), short_name = values(short_name), status = values(status),
                    vintage = values(vintage), wave = values(wave), starts_on = values(starts_on),
                    ends_on = values(ends_on), certainty = values(certainty)
                """)) {
            rows.forEach((key, row) -> {
                if (!ofTheStaff.contains(key)) {
                    insert.add(
                            number(key),
                            row.kind().name(),
                            row.code(),
                            row.name(),
                            row.shortName(),
                            row.status(),
                            row.vintage(),
                            row.wave(),
                            row.startsOn(),
                            row.endsOn(),
                            row.certainty());
                }
            });
        }
        writeLinks();
        writeCarriers();
    }

    private void writeLinks() {
        forget("scheme_territory");
        try (var insert = new BulkInsert(jdbc, "insert into scheme_territory (scheme_id, territory_id, role)", """
                on duplicate key update role = values(role)
                """)) {
            links.stream()
                    .filter(link -> !ofTheStaff.contains(link.scheme()))
                    .distinct()
                    .forEach(link -> insert.add(number(link.scheme()), link.territory(), link.role()));
        }
    }

    /** What the files no longer say must go; the rest is written again as it was. */
    private void forget(String table) {
        var ours = rows.keySet().stream()
                .filter(key -> !ofTheStaff.contains(key))
                .map(this::number)
                .toList();
        jdbc.sql("delete from " + table + " where scheme_id in (:schemes)")
                .param("schemes", ours)
                .update();
    }

    private void writeCarriers() {
        forget("scheme_carrier");
        try (var insert =
                new BulkInsert(jdbc, "insert into scheme_carrier (scheme_id, territory_id, since, until)", """
                on duplicate key update until = values(until)
                """)) {
            carriers.stream()
                    .filter(carrier -> !ofTheStaff.contains(carrier.scheme()))
                    .forEach(carrier -> insert.add(
                            number(carrier.scheme()), carrier.territory(), carrier.since(), carrier.until()));
        }
    }
}
