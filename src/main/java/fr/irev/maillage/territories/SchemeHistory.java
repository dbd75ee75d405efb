package fr.irev.maillage.territories;

import static fr.irev.maillage.shared.RecordedFields.given;
import static fr.irev.maillage.shared.RecordedFields.text;

import fr.irev.maillage.shared.FieldChange;
import fr.irev.maillage.shared.RecordedFields;
import fr.irev.maillage.shared.RestoreRefused;
import fr.irev.maillage.shared.ui.Texts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The fields of a scheme as its history tells them, each of which staff may write back. */
@Component
class SchemeHistory implements RecordedFields {

    private final SchemeLookup schemes;
    private final TerritoryLookup territories;
    private final SchemeService service;
    private final JdbcClient jdbc;

    SchemeHistory(SchemeLookup schemes, TerritoryLookup territories, SchemeService service, JdbcClient jdbc) {
        this.schemes = schemes;
        this.territories = territories;
        this.service = service;
        this.jdbc = jdbc;
    }

    /** The communes that a scheme covers, by number. */
    static String communes(JdbcClient jdbc, SchemeId scheme) {
        return jdbc.sql("""
                        select t.territory_id
                        from scheme_territory l join territory t on t.territory_id = l.territory_id
                        where l.scheme_id = :id and l.role = 'COVERS' and t.kind = 'COMMUNE'
                        order by t.territory_id
                        """).param("id", scheme.schemeId()).query(Long.class).list().stream()
                .map(commune -> Long.toString(Objects.requireNonNull(commune)))
                .collect(Collectors.joining(","));
    }

    @Override
    public String kind() {
        return "SCHEME";
    }

    @Override
    public List<String> fields() {
        return List.of("name", "shortName", "status", "wave", "certainty", "communes", CarrierService.FIELD);
    }

    /** A carrier comes with a day: it is said anew, not written back. */
    @Override
    public boolean restorable(String field) {
        return !field.equals(CarrierService.FIELD);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Map<String, String>> present(long id) {
        return schemes.sheet(new SchemeId(id)).map(this::present);
    }

    private Map<String, String> present(SchemeSheet sheet) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", sheet.name().name());
        fields.put("shortName", FieldChange.text(sheet.shortName()));
        fields.put("status", sheet.recordedStatus());
        fields.put("wave", FieldChange.text(sheet.wave()));
        fields.put("certainty", FieldChange.text(sheet.certainty()));
        fields.put("communes", communes(jdbc, sheet.name().id()));
        return fields;
    }

    @Override
    public String words(String field, String value) {
        return switch (field) {
            case "status" -> Texts.text("territories.status." + value);
            case "communes", CarrierService.FIELD ->
                territories.names(communes(value)).stream()
                        .map(TerritoryName::name)
                        .sorted()
                        .collect(Collectors.joining(", "));
            default -> value;
        };
    }

    private static List<TerritoryId> communes(String value) {
        return Arrays.stream(value.split(","))
                .filter(number -> !number.isEmpty())
                .map(number -> new TerritoryId(Long.parseLong(number)))
                .toList();
    }

    @Override
    @Transactional
    public void restore(long id, FieldChange change) {
        var scheme = new SchemeId(id);
        var sheet = schemes.sheet(scheme).orElseThrow(() -> new RestoreRefused(Texts.text("history.gone")));
        var written = RecordedFields.written(present(sheet), change);
        var wave = given(written, "wave");
        var covered = communes(text(written, "communes"));
        if (territories.names(covered).size() < covered.size()) {
            throw new RestoreRefused(Texts.text("history.refused.gone"));
        }
        try {
            service.change(
                    scheme,
                    new SchemeChange(
                            text(written, "name"),
                            text(written, "shortName"),
                            text(written, "status"),
                            wave == null ? null : Integer.valueOf(wave),
                            text(written, "certainty"),
                            change.field().equals("communes") ? Set.copyOf(covered) : null,
                            sheet.version()));
        } catch (IllegalArgumentException refused) {
            throw new RestoreRefused(Texts.text("history.refused.value"));
        }
    }
}
