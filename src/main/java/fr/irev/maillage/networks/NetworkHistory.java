package fr.irev.maillage.networks;

import static fr.irev.maillage.shared.RecordedFields.given;
import static fr.irev.maillage.shared.RecordedFields.text;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.shared.FieldChange;
import fr.irev.maillage.shared.InvalidText;
import fr.irev.maillage.shared.RecordedFields;
import fr.irev.maillage.shared.RestoreRefused;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.SchemeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The fields of a network as its history tells them, for those who may see it. */
@Component
class NetworkHistory implements RecordedFields {

    private final Networks networks;
    private final NetworkLookup lookup;
    private final NetworkService service;
    private final JdbcClient jdbc;

    NetworkHistory(Networks networks, NetworkLookup lookup, NetworkService service, JdbcClient jdbc) {
        this.networks = networks;
        this.lookup = lookup;
        this.service = service;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "NETWORK";
    }

    @Override
    public List<String> fields() {
        return List.of(
                "name",
                "description",
                "coAnimator",
                "restricted",
                "animators",
                "composition",
                "targets",
                "included",
                "excluded");
    }

    /** Exceptions have days and a reason of their own, targets are added year by year. */
    @Override
    public boolean restorable(String field) {
        return !Set.of("targets", "included", "excluded").contains(field);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Map<String, String>> present(long id) {
        return lookup.name(new NetworkId(id))
                .flatMap(seen -> networks.findById(id))
                .map(Network::fields);
    }

    @Override
    public String words(String field, String value) {
        return switch (field) {
            case "coAnimator" ->
                one("select name from organisation where organisation_id = :value", value)
                        .orElseGet(() -> Texts.text("history.gone.one", value));
            case "restricted" -> Texts.text("history.boolean." + value);
            case "animators" -> value.replace("\n", ", ");
            case "composition" -> value.lines().map(this::clauseWords).collect(Collectors.joining("\u00a0; "));
            case "targets" -> value.lines().map(NetworkHistory::targetWords).collect(Collectors.joining("\u00a0; "));
            case "included", "excluded" -> one("""
                        select concat_ws(' ', nullif(p.given_name, ''), p.family_name)
                        from mandate m join person p on p.person_id = m.person_id
                        where m.mandate_id = :value""", value).orElseGet(() -> Texts.text("history.gone.person"));
            default -> value;
        };
    }

    private String clauseWords(String line) {
        var parts = line.split("\t", -1);
        var said = new ArrayList<String>();
        said.add(
                parts[0].isEmpty()
                        ? Texts.text("history.clause.anybody")
                        : one("select plural from job_function where function_code = :value", parts[0])
                                .orElse(parts[0]));
        if (!parts[1].isEmpty()) {
            said.add(one("select label from organisation_type where type_code = :value", parts[1])
                    .orElse(parts[1]));
        }
        if (!parts[2].isEmpty()) {
            said.add(Texts.of("history.scheme", SchemeKind.valueOf(parts[2])));
        }
        return String.join(", ", said);
    }

    private static String targetWords(String line) {
        var parts = line.split("\t", -1);
        return Texts.text("history.target", parts[0], Integer.valueOf(parts[2]), FormatNames.of(parts[1]));
    }

    private Optional<String> one(String question, String value) {
        return jdbc.sql(question).param("value", value).query(String.class).optional();
    }

    @Override
    @Transactional
    public void restore(long id, FieldChange change) {
        var network = lookup.name(new NetworkId(id))
                .flatMap(seen -> networks.findById(id))
                .orElseThrow(() -> new RestoreRefused(Texts.text("history.gone")));
        var written = RecordedFields.written(network.fields(), change);
        try {
            if (change.field().equals("composition")) {
                service.compose(network.id(), clauses(text(written, "composition")), network.version());
            } else {
                service.describe(network.id(), details(written), network.version());
            }
        } catch (NetworkRefused refused) {
            throw new RestoreRefused(Texts.of("networks.refused", refused.reason()));
        } catch (InvalidText refused) {
            throw new RestoreRefused(Texts.text("history.refused.value"));
        }
    }

    private NetworkDetails details(Map<String, String> fields) {
        var coAnimator = given(fields, "coAnimator");
        if (coAnimator != null
                && one("select name from organisation where organisation_id = :value", coAnimator)
                        .isEmpty()) {
            throw new RestoreRefused(Texts.text("history.refused.gone"));
        }
        return new NetworkDetails(
                text(fields, "name"),
                text(fields, "description"),
                coAnimator == null ? null : new OrganisationId(Long.parseLong(coAnimator)),
                Boolean.parseBoolean(text(fields, "restricted")),
                text(fields, "animators").lines().collect(Collectors.toSet()));
    }

    private static List<NetworkClause> clauses(String value) {
        return value.lines()
                .map(line -> line.split("\t", -1))
                .map(parts -> new NetworkClause(
                        parts[0].isEmpty() ? null : new FunctionCode(parts[0]),
                        nonEmpty(parts[1]),
                        parts[2].isEmpty() ? null : SchemeKind.valueOf(parts[2])))
                .toList();
    }

    private static @Nullable String nonEmpty(String value) {
        return value.isEmpty() ? null : value;
    }
}
