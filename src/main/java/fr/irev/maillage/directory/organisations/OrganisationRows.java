package fr.irev.maillage.directory.organisations;

import fr.irev.maillage.shared.BulkInsert;
import fr.irev.maillage.shared.SequenceIds;
import fr.irev.maillage.territories.TerritoryKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Organisations on their way from the reference files to the tables. For one transaction. */
final class OrganisationRows {

    /** One organisation of the files; what a file does not tell stays null. */
    static final class Row {
        private final String key;
        private final String type;
        private final String name;

        @Nullable
        Long territory;

        @Nullable
        String parentKey;

        @Nullable
        String acronym;

        @Nullable
        String siren;

        @Nullable
        String siret;

        @Nullable
        String address;

        @Nullable
        String postalCode;

        @Nullable
        String city;

        @Nullable
        String phone;

        @Nullable
        String email;

        @Nullable
        String website;

        @Nullable
        String source;

        @Nullable
        String certainty;

        final Set<String> aliases = new LinkedHashSet<>();
        private final Map<Long, Boolean> coverage = new LinkedHashMap<>();

        private Row(String key, String type, String name) {
            this.key = key;
            this.type = type;
            this.name = name;
        }

        void cover(@Nullable Long place, boolean certain) {
            if (place != null) {
                coverage.merge(place, certain, Boolean::logicalOr);
            }
        }
    }

    private final JdbcClient database;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, Long> territories = new HashMap<>();
    private final Map<Long, List<Long>> communes = new HashMap<>();

    OrganisationRows(JdbcClient database) {
        this.database = database;
        // The newest vintage of a code wins: it is read last.
        database.sql("select kind, code, territory_id from territory order by vintage")
                .query(row -> {
                    territories.put(row.getString("kind") + "/" + row.getString("code"), row.getLong("territory_id"));
                });
        database.sql("""
                        select epci.territory_id as epci, commune.territory_id as commune
                        from territory epci
                          join territory_containment c on c.container_id = epci.territory_id
                          join territory commune on commune.territory_id = c.territory_id and commune.kind = 'COMMUNE'
                        where epci.kind = 'EPCI'
                        """).query(row -> {
            communes.computeIfAbsent(row.getLong("epci"), epci -> new ArrayList<>())
                    .add(row.getLong("commune"));
        });
    }

    Row add(String key, String type, String name) {
        var row = new Row(key, type, name);
        rows.put(key, row);
        return row;
    }

    void alias(String key, String label) {
        var row = rows.get(key);
        if (row != null) {
            row.aliases.add(label);
        }
    }

    /** The territory of this code; nothing for one outside the region. */
    @Nullable
    Long territory(String kind, String code) {
        return territories.get(kind + "/" + code);
    }

    List<Long> communesOf(String siren) {
        var epci = territory(TerritoryKind.EPCI.name(), siren);
        return epci == null ? List.of() : communes.getOrDefault(epci, List.of());
    }

    void write() {
        var ids = new HashMap<String, Long>();
        database.sql("select reference_key, organisation_id from organisation_all where reference_key is not null")
                .query(row -> {
                    ids.put(row.getString("reference_key"), row.getLong("organisation_id"));
                });
        var fresh = new SequenceIds(database, "organisation_seq");
        rows.keySet().forEach(key -> ids.computeIfAbsent(key, unused -> fresh.next()));
        writeOrganisations(ids);
        writeParents(ids);
        var ours = ours(ids);
        writeAliases(ours, ids);
        writeCoverage(ours, ids);
    }

    private void writeOrganisations(Map<String, Long> ids) {
        var columns = List.of(
                "type_code",
                "name",
                "acronym",
                "territory_id",
                "siren",
                "siret",
                "address",
                "postal_code",
                "city",
                "phone",
                "email",
                "website",
                "source",
                "certainty");
        // Staff have changed a row whose version has moved: it is theirs.
        var update = columns.stream()
                .map(column -> column + " = if(version = 0, values(" + column + "), " + column + ")")
                .toList();
        try (var insert = new BulkInsert(
                database,
                "insert into organisation (organisation_id, reference_key, " + String.join(", ", columns) + ")",
                "on duplicate key update " + String.join(", ", update))) {
            for (var row : rows.values()) {
                insert.add(
                        ids.get(row.key),
                        row.key,
                        row.type,
                        row.name,
                        row.acronym,
                        row.territory,
                        row.siren,
                        row.siret,
                        row.address,
                        row.postalCode,
                        row.city,
                        row.phone,
                        row.email,
                        row.website,
                        row.source,
                        row.certainty);
            }
        }
    }

    private void writeParents(Map<String, Long> ids) {
        for (var row : rows.values()) {
            if (row.parentKey != null) {
                database.sql("""
                                update organisation set parent_id = :parent
                                where organisation_id = :id and version = 0 and not parent_id <=> :parent
                                """)
                        .param("parent", ids.get(row.parentKey))
                        .param("id", ids.get(row.key))
                        .update();
            }
        }
    }

    private void writeAliases(List<Row> ours, Map<String, Long> ids) {
        try (var insert =
                new BulkInsert(database, "insert ignore into organisation_alias (organisation_id, label)", "")) {
            for (var row : ours) {
                row.aliases.stream()
                        .filter(alias -> !alias.equals(row.name))
                        .forEach(alias -> insert.add(ids.get(row.key), alias));
            }
        }
    }

    /** Names and areas of those that staff have not changed; what they have is theirs, and what they took out stays out. */
    private List<Row> ours(Map<String, Long> ids) {
        var theirs = database.sql("select organisation_id from organisation_all where version > 0")
                .query(Long.class)
                .set();
        return rows.values().stream()
                .filter(row -> !theirs.contains(ids.get(row.key)))
                .toList();
    }

    private void writeCoverage(List<Row> ours, Map<String, Long> ids) {
        try (var insert = new BulkInsert(
                database,
                "insert into organisation_coverage (organisation_id, territory_id, certain)",
                "on duplicate key update certain = certain or values(certain)")) {
            for (var row : ours) {
                row.coverage.forEach((place, certain) -> insert.add(ids.get(row.key), place, certain));
            }
        }
    }
}
