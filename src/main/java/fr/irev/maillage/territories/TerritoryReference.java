package fr.irev.maillage.territories;

import static fr.irev.maillage.shared.ReferenceFiles.several;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.irev.maillage.shared.BulkInsert;
import fr.irev.maillage.shared.ReferenceFiles;
import fr.irev.maillage.shared.ReferenceLoader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings the territories of the region, from the région to the quartiers of both geographies, to what the files say. Once the
 * staff brought in an official geography, the quartiers are theirs: the files no longer touch them.
 */
@Component
class TerritoryReference implements ReferenceLoader {

    /** Vintages (millésimes): the administrative division, and the two priority geographies. */
    static final int DIVISION = 2026;

    static final int QUARTIERS = 2024;
    static final int FORMER_QUARTIERS = 2015;

    private static final LocalDate QUARTIERS_SINCE = LocalDate.of(2024, 1, 1); // décret 2023-1314
    private static final LocalDate FORMER_SINCE = LocalDate.of(2015, 1, 1); // décret 2014-1750

    private static final List<String> FILES = List.of(
            "regions.csv",
            "departements.csv",
            "arrondissements.csv",
            "epci.csv",
            "communes.csv",
            "qpv.csv",
            "qpv_communes.csv",
            "qpv_2015.csv",
            "qpv_outlines.csv");

    private final ReferenceFiles files;
    private final JdbcClient jdbc;
    private final PlaceIndex index;

    TerritoryReference(ReferenceFiles files, JdbcClient jdbc, PlaceIndex index) {
        this.files = files;
        this.jdbc = jdbc;
        this.index = index;
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public void load() {
        files.loadIfChanged("territories, communes in their département", FILES, this::bring);
    }

    private void bring() {
        var rows = new TerritoryRows(jdbc);
        var communes = files.read("communes.csv");
        var people = populations(communes);
        division(rows, people, communes);
        boolean theirs = isOfTheStaff();
        if (!theirs) {
            quartiers(rows);
        }
        rows.write();
        new Containment(jdbc, rows).bring(files, communes, !theirs);
        aliases(rows);
        if (!theirs) {
            successions(rows);
            outlines(rows);
        }
        index.bringTerritories();
    }

    private boolean isOfTheStaff() {
        return jdbc.sql("select exists (select 1 from geography_update)")
                .query(Boolean.class)
                .single();
    }

    private void division(TerritoryRows rows, Map<String, Integer> people, List<NamedCsvRecord> communes) {
        for (var row : files.read("regions.csv")) {
            rows.add(TerritoryRow.of(TerritoryKind.REGION, row.getField("code"), DIVISION, row.getField("name"))
                    .inhabitedBy(people.get("")));
        }
        for (var row : files.read("departements.csv")) {
            rows.add(TerritoryRow.of(TerritoryKind.DEPARTEMENT, row.getField("code"), DIVISION, row.getField("name"))
                    .inhabitedBy(people.get(row.getField("code"))));
        }
        for (var row : files.read("arrondissements.csv")) {
            rows.add(TerritoryRow.of(TerritoryKind.ARRONDISSEMENT, row.getField("code"), DIVISION, row.getField("name"))
                    .inhabitedBy(people.get(row.getField("code"))));
        }
        for (var row : files.read("epci.csv")) {
            rows.add(TerritoryRow.of(TerritoryKind.EPCI, row.getField("siren"), DIVISION, row.getField("name"))
                    .inhabitedBy(whole(row.getField("population")))
                    .ofNature(row.getField("legal_form"))
                    .at(decimal(row.getField("longitude")), decimal(row.getField("latitude"))));
        }
        for (var row : communes) {
            rows.add(TerritoryRow.of(TerritoryKind.COMMUNE, row.getField("code"), DIVISION, row.getField("name"))
                    .inhabitedBy(whole(row.getField("population")))
                    .servedBy(row.getField("postal_codes"))
                    .at(decimal(row.getField("longitude")), decimal(row.getField("latitude"))));
        }
    }

    private void quartiers(TerritoryRows rows) {
        for (var row : files.read("qpv.csv")) {
            rows.add(TerritoryRow.of(TerritoryKind.QPV, row.getField("code"), QUARTIERS, row.getField("name"))
                    .at(decimal(row.getField("longitude")), decimal(row.getField("latitude")))
                    .wide(decimal(row.getField("area_ha")))
                    .during(QUARTIERS_SINCE, null));
        }
        for (var row : files.read("qpv_2015.csv")) {
            // No source gave the names of the former quartiers: the code stands for it.
            rows.add(TerritoryRow.of(TerritoryKind.QPV, row.getField("code"), FORMER_QUARTIERS, row.getField("code"))
                    .during(FORMER_SINCE, QUARTIERS_SINCE.minusDays(1)));
        }
    }

    /** Inhabitants of the région (key empty), the départements and the arrondissements: the sum over their communes. */
    private static Map<String, Integer> populations(List<NamedCsvRecord> communes) {
        var people = new HashMap<String, Integer>();
        for (var row : communes) {
            var here = whole(row.getField("population"));
            if (here != null) {
                people.merge("", here, Integer::sum);
                people.merge(row.getField("departement_code"), here, Integer::sum);
                people.merge(row.getField("arrondissement_code"), here, Integer::sum);
            }
        }
        return people;
    }

    private void successions(TerritoryRows rows) {
        var links = new LinkTable(jdbc, "territory_succession", "predecessor_id", "successor_id");
        for (var row : files.read("qpv_2015.csv")) {
            var former = rows.id(TerritoryKind.QPV, row.getField("code"), FORMER_QUARTIERS);
            several(row.getField("qpv_codes"))
                    .forEach(code -> links.want(former, rows.id(TerritoryKind.QPV, code, QUARTIERS)));
        }
        links.bring();
    }

    private void aliases(TerritoryRows rows) {
        try (var insert = new BulkInsert(jdbc, "insert ignore into territory_alias (territory_id, label)", "")) {
            for (var row : files.read("epci.csv")) {
                var id = rows.id(TerritoryKind.EPCI, row.getField("siren"), DIVISION);
                several(row.getField("former_names")).forEach(label -> insert.add(id, label));
            }
        }
    }

    private void outlines(TerritoryRows rows) {
        for (var row : files.read("qpv_outlines.csv")) {
            jdbc.sql("""
                    insert into territory_outline (territory_id, outline) values (:territory, st_geomfromtext(:wkt))
                    on duplicate key update outline = values(outline)
                    """)
                    .param("territory", rows.id(TerritoryKind.QPV, row.getField("code"), QUARTIERS))
                    .param("wkt", row.getField("wkt"))
                    .update();
        }
    }

    private static @Nullable Integer whole(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }

    private static @Nullable BigDecimal decimal(String cell) {
        return cell.isEmpty() ? null : new BigDecimal(cell);
    }
}
