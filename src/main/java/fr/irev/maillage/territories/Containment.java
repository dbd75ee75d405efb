package fr.irev.maillage.territories;

import static fr.irev.maillage.shared.ReferenceFiles.several;
import static fr.irev.maillage.territories.TerritoryReference.DIVISION;
import static fr.irev.maillage.territories.TerritoryReference.FORMER_QUARTIERS;
import static fr.irev.maillage.territories.TerritoryReference.QUARTIERS;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.irev.maillage.shared.ReferenceFiles;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What lies in what, over every level: région ⊃ département ⊃ arrondissement ⊃ commune ⊃ QPV, EPCI ⊃ commune. A quartier over
 * several communes lies in each of them, and in all that they lie in. An EPCI lies in the région, the département or the
 * arrondissement that holds every one of its communes.
 */
final class Containment {

    private final JdbcClient jdbc;
    private final TerritoryRows rows;
    private final LinkTable links;
    private final Map<String, Set<Long>> around = new HashMap<>();

    Containment(JdbcClient jdbc, TerritoryRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.links = new LinkTable(jdbc, "territory_containment", "container_id", "territory_id");
    }

    /** @param quartiers whether the files say where the quartiers lie; otherwise they stay in the communes that they are in */
    void bring(ReferenceFiles files, List<NamedCsvRecord> communes, boolean quartiers) {
        var regionOf = new HashMap<String, Long>();
        for (var row : files.read("regions.csv")) {
            within(rows.id(TerritoryKind.REGION, row.getField("code"), DIVISION), Set.of());
        }
        for (var row : files.read("departements.csv")) {
            var region = rows.id(TerritoryKind.REGION, row.getField("region_code"), DIVISION);
            regionOf.put(row.getField("code"), region);
            within(rows.id(TerritoryKind.DEPARTEMENT, row.getField("code"), DIVISION), Set.of(region));
        }
        for (var row : files.read("arrondissements.csv")) {
            within(rows.id(TerritoryKind.ARRONDISSEMENT, row.getField("code"), DIVISION), departement(row, regionOf));
        }
        communes(communes, regionOf);
        epci(files, communes, regionOf);
        if (quartiers) {
            quartiers(files, regionOf);
        } else {
            quartiersOfTheStaff(regionOf);
        }
        links.bring();
    }

    private void quartiers(ReferenceFiles files, Map<String, Long> regionOf) {
        for (var row : files.read("qpv_communes.csv")) {
            within(
                    rows.id(TerritoryKind.QPV, row.getField("qpv_code"), QUARTIERS),
                    around.getOrDefault(row.getField("commune_code"), Set.of()));
        }
        for (var row : files.read("qpv_2015.csv")) {
            within(rows.id(TerritoryKind.QPV, row.getField("code"), FORMER_QUARTIERS), departement(row, regionOf));
        }
    }

    private void quartiersOfTheStaff(Map<String, Long> regionOf) {
        jdbc.sql("""
                select k.territory_id, c.territory_id as container_id, c.kind, c.code
                from territory_containment k
                  join territory q on q.territory_id = k.territory_id and q.kind = 'QPV'
                  join territory c on c.territory_id = k.container_id and c.kind in ('COMMUNE', 'DEPARTEMENT')
                """).query(row -> {
            long quartier = row.getLong("territory_id");
            var code = Objects.requireNonNull(row.getString("code"));
            if (TerritoryKind.COMMUNE.name().equals(row.getString("kind"))) {
                within(quartier, around.getOrDefault(code, Set.of()));
            } else {
                within(quartier, Set.of(known(regionOf, code), row.getLong("container_id")));
            }
        });
    }

    private void communes(List<NamedCsvRecord> communes, Map<String, Long> regionOf) {
        for (var row : communes) {
            var containers = departement(row, regionOf);
            containers.add(rows.id(TerritoryKind.ARRONDISSEMENT, row.getField("arrondissement_code"), DIVISION));
            if (!row.getField("epci_siren").isEmpty()) {
                containers.add(rows.id(TerritoryKind.EPCI, row.getField("epci_siren"), DIVISION));
            }
            var commune = rows.id(TerritoryKind.COMMUNE, row.getField("code"), DIVISION);
            within(commune, containers);
            containers.add(commune);
            around.put(row.getField("code"), containers);
        }
    }

    private void epci(ReferenceFiles files, List<NamedCsvRecord> communes, Map<String, Long> regionOf) {
        var arrondissements = new HashMap<String, Set<Long>>();
        for (var row : communes) {
            arrondissements
                    .computeIfAbsent(row.getField("epci_siren"), siren -> new HashSet<>())
                    .add(rows.id(TerritoryKind.ARRONDISSEMENT, row.getField("arrondissement_code"), DIVISION));
        }
        for (var row : files.read("epci.csv")) {
            var departements = several(row.getField("departement_codes"));
            var containers = new LinkedHashSet<Long>();
            if (regionOf.keySet().containsAll(departements)) {
                departements.forEach(code -> containers.add(known(regionOf, code)));
                if (departements.size() == 1) {
                    containers.add(rows.id(TerritoryKind.DEPARTEMENT, departements.getFirst(), DIVISION));
                    var holding = arrondissements.getOrDefault(row.getField("siren"), Set.of());
                    if (holding.size() == 1) {
                        containers.addAll(holding);
                    }
                }
            }
            within(rows.id(TerritoryKind.EPCI, row.getField("siren"), DIVISION), containers);
        }
    }

    private Set<Long> departement(NamedCsvRecord row, Map<String, Long> regionOf) {
        var code = row.getField("departement_code");
        var containers = new LinkedHashSet<Long>();
        containers.add(known(regionOf, code));
        containers.add(rows.id(TerritoryKind.DEPARTEMENT, code, DIVISION));
        return containers;
    }

    private static long known(Map<String, Long> regionOf, String departement) {
        var region = regionOf.get(departement);
        if (region == null) {
            throw new IllegalStateException("No département has the code " + departement);
        }
        return region;
    }

    private void within(long territory, Set<Long> containers) {
        links.want(territory, territory);
        containers.forEach(container -> links.want(container, territory));
    }
}
