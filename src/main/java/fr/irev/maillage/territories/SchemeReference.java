package fr.irev.maillage.territories;

import static fr.irev.maillage.shared.ReferenceFiles.several;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.irev.maillage.shared.ReferenceFiles;
import fr.irev.maillage.shared.ReferenceLoader;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings the contrats de ville of both generations and the cités éducatives to what the files say. A scheme that the staff
 * changed is theirs: the files no longer touch it.
 */
@Component
class SchemeReference implements ReferenceLoader {

    private static final List<String> FILES = List.of(
            "contrats_de_ville.csv",
            "contrat_qpv.csv",
            "contrats_de_ville_2015.csv",
            "cites_educatives.csv",
            "qpv_communes.csv");

    private static final LocalDate LAST_DAY = LocalDate.of(2030, 12, 31); // contrats « Quartiers 2030 »
    private static final LocalDate FORMER_FIRST_DAY = LocalDate.of(2015, 1, 1);
    private static final LocalDate FORMER_LAST_DAY = LocalDate.of(2023, 12, 31);
    private static final LocalDate CARRIED_SINCE = LocalDate.of(2024, 1, 1);

    private final ReferenceFiles files;
    private final JdbcClient jdbc;
    private final PlaceIndex index;

    SchemeReference(ReferenceFiles files, JdbcClient jdbc, PlaceIndex index) {
        this.files = files;
        this.jdbc = jdbc;
        this.index = index;
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public void load() {
        files.loadIfChanged("schemes", FILES, this::bring);
    }

    private void bring() {
        var rows = new SchemeRows(jdbc);
        var territories = new TerritoryRows(jdbc);
        files.read("contrats_de_ville.csv").forEach(row -> contrat(row, rows, territories));
        concerns(rows, territories);
        files.read("contrats_de_ville_2015.csv").forEach(row -> formerContrat(row, rows, territories));
        files.read("cites_educatives.csv").forEach(row -> cite(row, rows, territories));
        rows.write();
        successions(rows);
        index.bringSchemes();
    }

    private static void contrat(NamedCsvRecord row, SchemeRows rows, TerritoryRows territories) {
        var usual = row.getField("usual_name_2015");
        rows.add(new SchemeRow(
                SchemeKind.CONTRAT_DE_VILLE,
                row.getField("code"),
                row.getField("name"),
                usual.isEmpty() ? null : usual,
                "ACTIF",
                2024,
                null,
                day(row.getField("signature_date")),
                LAST_DAY,
                "DEDUIT".equals(row.getField("certainty"))
                        ? "déduit : un contrat par intercommunalité qui porte un quartier ; nom, porteur et dates à confirmer"
                        : null));
        var carrier = territories.id(
                TerritoryKind.valueOf(row.getField("carrier_kind")),
                row.getField("carrier_siren"),
                TerritoryReference.DIVISION);
        rows.carry(SchemeKind.CONTRAT_DE_VILLE, row.getField("code"), carrier, CARRIED_SINCE, null);
    }

    /** A contrat covers its quartiers and concerns the communes of these that lie in its carrier. */
    private void concerns(SchemeRows rows, TerritoryRows territories) {
        var communes = new HashMap<String, Set<String>>();
        files.read("qpv_communes.csv")
                .forEach(row -> communes.computeIfAbsent(row.getField("qpv_code"), code -> new HashSet<>())
                        .add(row.getField("commune_code")));
        var epci = new HashMap<String, String>();
        files.read("communes.csv").forEach(row -> epci.put(row.getField("code"), row.getField("epci_siren")));
        var carriers = new HashMap<String, String>();
        files.read("contrats_de_ville.csv")
                .forEach(row -> carriers.put(row.getField("code"), row.getField("carrier_siren")));
        for (var row : files.read("contrat_qpv.csv")) {
            var code = row.getField("contrat_code");
            var qpv = row.getField("qpv_code");
            rows.link(
                    SchemeKind.CONTRAT_DE_VILLE,
                    code,
                    territories.id(TerritoryKind.QPV, qpv, TerritoryReference.QUARTIERS),
                    "COVERS");
            for (var commune : communes.getOrDefault(qpv, Set.of())) {
                if (carriers.getOrDefault(code, "").equals(epci.get(commune))) {
                    rows.link(
                            SchemeKind.CONTRAT_DE_VILLE,
                            code,
                            territories.id(TerritoryKind.COMMUNE, commune, TerritoryReference.DIVISION),
                            "CONCERNS");
                }
            }
        }
    }

    private static void formerContrat(NamedCsvRecord row, SchemeRows rows, TerritoryRows territories) {
        rows.add(new SchemeRow(
                SchemeKind.CONTRAT_DE_VILLE,
                row.getField("code"),
                "Contrat de ville 2015 – " + row.getField("name"),
                row.getField("name"),
                "TERMINE",
                2015,
                null,
                FORMER_FIRST_DAY,
                FORMER_LAST_DAY,
                row.getField("successor_code").isEmpty()
                        ? "sorti de la géographie prioritaire : aucun contrat ne lui succède"
                        : "succession déduite des communes ; à confirmer"));
        territories
                .find(TerritoryKind.EPCI, row.getField("epci_siren_2015"), TerritoryReference.DIVISION)
                .ifPresent(epci -> rows.carry(
                        SchemeKind.CONTRAT_DE_VILLE, row.getField("code"), epci, FORMER_FIRST_DAY, FORMER_LAST_DAY));
    }

    private static void cite(NamedCsvRecord row, SchemeRows rows, TerritoryRows territories) {
        var wave = row.getField("wave_year");
        var place = row.getField("place_name");
        rows.add(new SchemeRow(
                SchemeKind.CITE_EDUCATIVE,
                row.getField("code"),
                row.getField("name"),
                place.isEmpty() ? null : place,
                row.getField("status"),
                null,
                wave.isEmpty() ? null : Integer.valueOf(wave),
                null,
                null,
                citeNote(row)));
        several(row.getField("commune_codes"))
                .forEach(code -> rows.link(
                        SchemeKind.CITE_EDUCATIVE,
                        row.getField("code"),
                        territories.id(TerritoryKind.COMMUNE, code, TerritoryReference.DIVISION),
                        "COVERS"));
    }

    private static @Nullable String citeNote(NamedCsvRecord row) {
        var quoted = String.join(", ", several(row.getField("quartiers_quoted")));
        var note = quoted.isEmpty() ? "" : "quartiers cités par la source : " + quoted;
        if ("MOYENNE".equals(row.getField("certainty"))) {
            note = note.isEmpty() ? "à confirmer" : note + " ; à confirmer";
        }
        return note.isEmpty() ? null : note;
    }

    private void successions(SchemeRows rows) {
        var links = new LinkTable(jdbc, "scheme_succession", "predecessor_id", "successor_id");
        for (var row : files.read("contrats_de_ville_2015.csv")) {
            var successor = row.getField("successor_code");
            if (!successor.isEmpty()) {
                links.want(
                        rows.id(SchemeKind.CONTRAT_DE_VILLE, row.getField("code")),
                        rows.id(SchemeKind.CONTRAT_DE_VILLE, successor));
            }
        }
        links.bring();
    }

    private static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }
}
