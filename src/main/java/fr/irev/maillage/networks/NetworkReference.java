package fr.irev.maillage.networks;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.shared.ReferenceFiles;
import fr.irev.maillage.shared.ReferenceLoader;
import fr.irev.maillage.territories.SchemeKind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Founds the networks of the programme with their composition and the targets of the current year. A network that exists
 * belongs to the staff: the files no longer touch it.
 */
@Component
class NetworkReference implements ReferenceLoader {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris"); // the year is that of the programme

    private final ReferenceFiles files;
    private final Networks networks;
    private final JdbcClient jdbc;
    private final Clock clock;

    NetworkReference(ReferenceFiles files, Networks networks, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.networks = networks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public int rank() {
        return 60;
    }

    @Override
    public void load() {
        files.loadIfChanged("networks", List.of("networks.csv", "network_clauses.csv"), this::found);
    }

    private void found() {
        var clauses = files.read("network_clauses.csv");
        int year = LocalDate.now(clock.withZone(PARIS)).getYear();
        for (var row : files.read("networks.csv")) {
            var code = row.getField("code");
            if (!networks.codeTaken(code)) {
                var network = new Network(
                        code,
                        new NetworkDetails(
                                row.getField("name"),
                                row.getField("description"),
                                organisation(row.getField("co_animator_key")),
                                Boolean.parseBoolean(row.getField("sensitive")),
                                Set.of()));
                network.compose(
                        clauses.stream()
                                .filter(clause ->
                                        clause.getField("network_code").equals(code))
                                .map(NetworkReference::clause)
                                .toList(),
                        null);
                network.intend(targets(row.getField("yearly_targets"), year));
                networks.saveAndFlush(network);
            }
        }
    }

    private @Nullable OrganisationId organisation(String key) {
        return key.isEmpty()
                ? null
                : jdbc.sql("select organisation_id from organisation where reference_key = :key")
                        .param("key", key)
                        .query((row, number) -> new OrganisationId(row.getLong(1)))
                        .optional()
                        .orElse(null);
    }

    private static NetworkClause clause(NamedCsvRecord row) {
        var function = row.getField("function_code");
        var type = row.getField("organisation_type");
        var kind = row.getField("scheme_kind");
        return new NetworkClause(
                function.isEmpty() ? null : new FunctionCode(function),
                type.isEmpty() ? null : type,
                kind.isEmpty() ? null : SchemeKind.valueOf(kind));
    }

    private static List<NetworkTarget> targets(String cell, int year) {
        return ReferenceFiles.several(cell).stream()
                .map(target -> target.split(":", 2))
                .map(parts -> new NetworkTarget(year, parts[0], Integer.parseInt(parts[1])))
                .toList();
    }
}
