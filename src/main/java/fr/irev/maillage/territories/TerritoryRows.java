package fr.irev.maillage.territories;

import fr.irev.maillage.shared.BulkInsert;
import fr.irev.maillage.shared.SequenceIds;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The territories of one loading: keeps the numbers of those already there and gives new ones to the others. */
final class TerritoryRows {

    private record Key(TerritoryKind kind, String code, int vintage) {}

    private final JdbcClient jdbc;
    private final SequenceIds ids;
    private final Map<Key, Long> numbers = new HashMap<>();
    private final Map<Key, TerritoryRow> rows = new LinkedHashMap<>();

    TerritoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.ids = new SequenceIds(jdbc, "territory_seq");
        jdbc.sql("select territory_id, kind, code, vintage from territory").query(row -> {
            var key =
                    new Key(TerritoryKind.valueOf(row.getString("kind")), row.getString("code"), row.getInt("vintage"));
            numbers.put(key, row.getLong("territory_id"));
        });
    }

    void add(TerritoryRow row) {
        var key = new Key(row.kind(), row.code(), row.vintage());
        if (rows.put(key, row) != null) {
            throw new IllegalStateException("Twice in the files: " + key);
        }
        numbers.computeIfAbsent(key, missing -> ids.next());
    }

    /** The number of a territory that the files or the database know. */
    long id(TerritoryKind kind, String code, int vintage) {
        return find(kind, code, vintage)
                .orElseThrow(() -> new IllegalStateException("No " + kind + " has the code " + code));
    }

    Optional<Long> find(TerritoryKind kind, String code, int vintage) {
        return Optional.ofNullable(numbers.get(new Key(kind, code, vintage)));
    }

    void write() {
        try (var insert = new BulkInsert(jdbc, """
                insert into territory (territory_id, kind, code, vintage, name, legal_nature, population, postal_codes,
                                       longitude, latitude, area_hectares, valid_from, valid_until)
                """, """
                on duplicate key update name = values(name), legal_nature = values(legal_nature),
                    population = values(population), postal_codes = values(postal_codes), longitude = values(longitude),
                    latitude = values(latitude), area_hectares = values(area_hectares), valid_from = values(valid_from),
                    valid_until = values(valid_until)
                """)) {
            rows.forEach((key, row) -> insert.add(
                    numbers.get(key),
                    row.kind().name(),
                    row.code(),
                    row.vintage(),
                    row.name(),
                    row.nature(),
                    row.population(),
                    row.postalCodes(),
                    row.longitude(),
                    row.latitude(),
                    row.hectares(),
                    row.from(),
                    row.until()));
        }
    }
}
