package fr.irev.maillage.directory.organisations;

import static fr.irev.maillage.shared.RecordedFields.given;
import static fr.irev.maillage.shared.RecordedFields.text;

import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.FieldChange;
import fr.irev.maillage.shared.Period;
import fr.irev.maillage.shared.PhoneNumber;
import fr.irev.maillage.shared.RecordedFields;
import fr.irev.maillage.shared.RestoreRefused;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.TerritoryId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The fields of an organisation as its history tells them, each of which staff may write back. */
@Component
class OrganisationHistory implements RecordedFields {

    private static final String TYPE = "select label from organisation_type where type_code = :value";
    private static final String NAME = "select name from organisation where organisation_id = :value";
    private static final String TERRITORY = "select name from territory where territory_id = :value";

    private final Organisations organisations;
    private final OrganisationService service;
    private final CoverageService coverage;
    private final JdbcClient database;

    OrganisationHistory(
            Organisations organisations, OrganisationService service, CoverageService coverage, JdbcClient database) {
        this.organisations = organisations;
        this.service = service;
        this.coverage = coverage;
        this.database = database;
    }

    @Override
    public String kind() {
        return "ORGANISATION";
    }

    @Override
    public List<String> fields() {
        return List.of(
                "type",
                "name",
                "acronym",
                "parent",
                "successor",
                "territory",
                "siren",
                "siret",
                "address",
                "postalCode",
                "city",
                "phone",
                "email",
                "website",
                "validFrom",
                "validUntil",
                "aliases",
                CoverageService.FIELD);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Map<String, String>> present(long id) {
        return organisations.findById(id).map(organisation -> {
            var fields = new LinkedHashMap<>(organisation.fields());
            fields.put(CoverageService.FIELD, CoverageService.written(coverage.of(organisation.id())));
            return fields;
        });
    }

    @Override
    public String words(String field, String value) {
        return switch (field) {
            case "type" -> named(TYPE, value).orElse(value);
            case "parent", "successor" -> named(NAME, value).orElseGet(() -> Texts.text("history.gone.one", value));
            case "territory" -> named(TERRITORY, value).orElseGet(() -> Texts.text("history.gone.one", value));
            case "phone" -> new PhoneNumber(value).display();
            case "validFrom", "validUntil" -> Dates.day(LocalDate.parse(value));
            case "aliases" -> value.replace("\n", ", ");
            case CoverageService.FIELD ->
                value.lines()
                        .map(place -> named(TERRITORY, place).orElseGet(() -> Texts.text("history.gone.one", place)))
                        .collect(Collectors.joining(", "));
            default -> value;
        };
    }

    private Optional<String> named(String question, String value) {
        return database.sql(question).param("value", value).query(String.class).optional();
    }

    @Override
    @Transactional
    public void restore(long id, FieldChange change) {
        var organisation = organisations.findById(id).orElseThrow(() -> new RestoreRefused(Texts.text("history.gone")));
        if (change.field().equals(CoverageService.FIELD)) {
            restoreCoverage(organisation.id(), change);
            return;
        }
        var written = RecordedFields.written(organisation.fields(), change);
        expectInBase(TYPE, given(written, "type"));
        expectInBase(NAME, given(written, "parent"));
        expectInBase(NAME, given(written, "successor"));
        expectInBase(TERRITORY, given(written, "territory"));
        expectNoDatesLost(id, written);
        try {
            service.change(organisation.id(), organisation.version(), details(written));
        } catch (IllegalArgumentException refused) {
            throw new RestoreRefused(Texts.text("history.refused.organisation"));
        }
    }

    private void restoreCoverage(OrganisationId id, FieldChange change) {
        change.before().lines().forEach(place -> expectInBase(TERRITORY, place));
        coverage.change(id, CoverageService.read(change.after()), CoverageService.read(change.before()));
    }

    private void expectInBase(String question, @Nullable String value) {
        if (value != null && named(question, value).isEmpty()) {
            throw new RestoreRefused(Texts.text("history.refused.gone"));
        }
    }

    /** A name that says since when it was used would come back without its days. */
    private void expectNoDatesLost(long id, Map<String, String> written) {
        var kept = text(written, "aliases").lines().collect(Collectors.toSet());
        var dated = database.sql("""
                select label from organisation_alias
                where organisation_id = :id and (since is not null or until is not null)
                """).param("id", id).query(String.class).set();
        if (!kept.containsAll(dated)) {
            throw new RestoreRefused(Texts.text("history.refused.alias"));
        }
    }

    private static OrganisationDetails details(Map<String, String> fields) {
        var parent = given(fields, "parent");
        var successor = given(fields, "successor");
        var territory = given(fields, "territory");
        var phone = given(fields, "phone");
        var email = given(fields, "email");
        return new OrganisationDetails(
                text(fields, "type"),
                text(fields, "name"),
                given(fields, "acronym"),
                parent == null ? null : new OrganisationId(Long.parseLong(parent)),
                successor == null ? null : new OrganisationId(Long.parseLong(successor)),
                territory == null ? null : new TerritoryId(Long.parseLong(territory)),
                given(fields, "siren"),
                given(fields, "siret"),
                given(fields, "address"),
                given(fields, "postalCode"),
                given(fields, "city"),
                phone == null ? null : new PhoneNumber(phone),
                email == null ? null : new EmailAddress(email),
                given(fields, "website"),
                new Period(day(fields, "validFrom"), day(fields, "validUntil")),
                text(fields, "aliases").lines().toList());
    }

    private static @Nullable LocalDate day(Map<String, String> fields, String field) {
        var value = given(fields, field);
        return value == null ? null : LocalDate.parse(value);
    }
}
