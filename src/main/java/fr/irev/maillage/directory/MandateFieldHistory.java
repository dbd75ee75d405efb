package fr.irev.maillage.directory;

import static fr.irev.maillage.shared.RecordedFields.given;
import static fr.irev.maillage.shared.RecordedFields.text;

import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.FieldChange;
import fr.irev.maillage.shared.Period;
import fr.irev.maillage.shared.RecordedFields;
import fr.irev.maillage.shared.RestoreRefused;
import fr.irev.maillage.shared.ui.Dates;
import fr.irev.maillage.shared.ui.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The fields of a mandate, its telephones among them, as the history of its holder tells them. */
@Component
class MandateFieldHistory implements RecordedFields {

    private static final String FUNCTION = "select inclusive from job_function where function_code = :value";
    private static final String ORGANISATION = "select name from organisation where organisation_id = :value";
    private static final String SEAT = """
            select concat(f.inclusive, ', ', coalesce(d.name, t.name, o.name, ''))
            from seat s
              join job_function f on f.function_code = s.function_code
              left join scheme d on d.scheme_id = s.scheme_id
              left join territory t on t.territory_id = s.territory_id
              left join organisation o on o.organisation_id = s.organisation_id
            where s.seat_id = :value
            """;

    private final Mandates mandates;
    private final PersonService service;
    private final JdbcClient database;

    MandateFieldHistory(Mandates mandates, PersonService service, JdbcClient database) {
        this.mandates = mandates;
        this.service = service;
        this.database = database;
    }

    @Override
    public String kind() {
        return "MANDATE";
    }

    @Override
    public List<String> fields() {
        return List.of(
                "organisation",
                "function",
                "seat",
                "freeTitle",
                "service",
                "startsOn",
                "endsOn",
                "interim",
                "email",
                "contacts",
                "verifiedOn",
                "source");
    }

    /** That somebody was asked and is still there is a fact of its day. */
    @Override
    public boolean restorable(String field) {
        return !field.equals("verifiedOn");
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Map<String, String>> present(long id) {
        return mandates.findById(id).map(Mandate::fields);
    }

    @Override
    public String heading(long id) {
        return database.sql("""
                select concat_ws(', ', coalesce(m.free_title, f.inclusive), o.name)
                from mandate m
                  join organisation o on o.organisation_id = m.organisation_id
                  left join job_function f on f.function_code = m.function_code
                where m.mandate_id = :id
                """).param("id", id).query(String.class).optional().orElse("");
    }

    @Override
    public String words(String field, String value) {
        return switch (field) {
            case "organisation" -> named(ORGANISATION, value).orElseGet(() -> Texts.text("history.gone.one", value));
            case "function" -> named(FUNCTION, value).orElse(value);
            case "seat" -> named(SEAT, value).orElseGet(() -> Texts.text("history.gone.one", value));
            case "startsOn", "endsOn", "verifiedOn" -> Dates.day(LocalDate.parse(value));
            case "interim" -> Texts.text("history.boolean." + value);
            case "contacts" ->
                value.lines().map(MandateFieldHistory::contactWords).collect(Collectors.joining(", "));
            default -> value;
        };
    }

    private Optional<String> named(String question, String value) {
        return database.sql(question).param("value", value).query(String.class).optional();
    }

    private static String contactWords(String line) {
        var parts = line.split("\t", -1);
        if (parts.length < 3) {
            return line; // as the first installations wrote it
        }
        var point = contact(line);
        return point.label() == null ? point.display() : point.display() + " (" + point.label() + ")";
    }

    private static ContactPoint contact(String line) {
        var parts = line.split("\t", -1);
        return new ContactPoint(ContactKind.valueOf(parts[0]), parts[1], parts[2]);
    }

    @Override
    @Transactional
    public void restore(long id, FieldChange change) {
        var mandate = mandates.findById(id).orElseThrow(() -> new RestoreRefused(Texts.text("history.gone")));
        var written = RecordedFields.written(mandate.fields(), change);
        expectInBase(ORGANISATION, given(written, "organisation"));
        expectInBase(FUNCTION, given(written, "function"));
        expectInBase(SEAT, given(written, "seat"));
        try {
            service.changeMandate(new MandateChange(mandate.id(), mandate.version(), terms(written)));
        } catch (SeatTaken taken) {
            throw new RestoreRefused(Texts.text("history.refused.seat", taken.name()));
        } catch (IllegalArgumentException refused) {
            throw new RestoreRefused(Texts.text("history.refused.mandate"));
        }
    }

    private void expectInBase(String question, @Nullable String value) {
        if (value != null && named(question, value).isEmpty()) {
            throw new RestoreRefused(Texts.text("history.refused.gone"));
        }
    }

    private static MandateTerms terms(Map<String, String> fields) {
        var function = given(fields, "function");
        var seat = given(fields, "seat");
        var email = given(fields, "email");
        return new MandateTerms(
                new OrganisationId(Long.parseLong(text(fields, "organisation"))),
                function == null ? null : new FunctionCode(function),
                seat == null ? null : new SeatId(Long.parseLong(seat)),
                given(fields, "freeTitle"),
                given(fields, "service"),
                new Period(day(fields, "startsOn"), day(fields, "endsOn")),
                Boolean.parseBoolean(text(fields, "interim")),
                email == null ? null : new EmailAddress(email),
                text(fields, "contacts")
                        .lines()
                        .map(MandateFieldHistory::contact)
                        .toList(),
                given(fields, "source"));
    }

    private static @Nullable LocalDate day(Map<String, String> fields, String field) {
        var value = given(fields, field);
        return value == null ? null : LocalDate.parse(value);
    }
}
