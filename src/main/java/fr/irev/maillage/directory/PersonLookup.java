package fr.irev.maillage.directory;

import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.DaySql;
import fr.irev.maillage.shared.Period;
import fr.irev.maillage.territories.SchemeId;
import fr.irev.maillage.territories.TerritoryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the sheet of one person, today or on another day. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('LECTURE')")
public class PersonLookup {

    private static final String MANDATES = """
            select m.*,
              o.name as organisation_name,
              coalesce(case p.civility when 'MADAME' then f.feminine when 'MONSIEUR' then f.masculine else f.inclusive end,
                m.free_title) as label,
              s.scheme_id, s.territory_id,
              coalesce(sc.name, t.name, so.name, '') as seat_place,
              (%s) as open
            from mandate m
              join person p on p.person_id = m.person_id
              join organisation o on o.organisation_id = m.organisation_id
              left join job_function f on f.function_code = m.function_code
              left join seat s on s.seat_id = m.seat_id
              left join scheme sc on sc.scheme_id = s.scheme_id
              left join territory t on t.territory_id = s.territory_id
              left join organisation so on so.organisation_id = s.organisation_id
            """.formatted(OpenMandates.on("m", ":day"));

    private final JdbcClient database;
    private final Clock clock;

    PersonLookup(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Everything about a person, today. */
    public Optional<PersonSheet> sheet(PersonId person) {
        return sheet(person, OpenMandates.today(clock));
    }

    /** Everything about a person as of a day; of a past one what began, was refused or was lifted later is left out. */
    public Optional<PersonSheet> sheet(PersonId person, LocalDate day) {
        var today = OpenMandates.today(clock);
        return database.sql("select * from person where person_id = :person")
                .param("person", person.personId())
                .query((row, number) -> new PersonSheet(
                        person,
                        row.getLong("version"),
                        civility(row),
                        new PersonName(row.getString("given_name"), row.getString("family_name")),
                        row.getString("note"),
                        row.getString("source"),
                        LegalBasis.valueOf(row.getString("legal_basis")),
                        row.getBoolean("demo"),
                        instant(row, "created_at"),
                        instant(row, "updated_at"),
                        mandates(person, day, today),
                        oppositions(person, new AsOf(day, today).end()),
                        suspensions(person, new AsOf(day, today).end())))
                .optional();
    }

    /** What became of somebody whose sheet is not shown; empty when nobody knows, or when it is. */
    public Optional<PersonFate> fate(PersonId person) {
        return database.sql("""
                select merged_at as at, merged_by as login, kept_id
                from person_merge
                where absorbed_id = :person and undone_at is null
                union all
                select trashed_at, trashed_by, null
                from trash_item
                where kind = 'PERSON' and subject_id = :person
                """)
                .param("person", person.personId())
                .query((row, number) -> {
                    long kept = row.getLong("kept_id");
                    var into = row.wasNull() ? null : new PersonId(kept);
                    return new PersonFate(instant(row, "at"), row.getString("login"), into);
                })
                .optional();
    }

    /** One mandate, as of today. */
    public Optional<MandateSheet> mandate(MandateId mandate) {
        var today = OpenMandates.today(clock);
        return database.sql(MANDATES + "where m.mandate_id = :mandate")
                .param("day", today)
                .param("mandate", mandate.mandateId())
                .query((row, number) -> mandate(row, contacts("m.mandate_id = :id", mandate.mandateId(), null)))
                .optional();
    }

    private List<MandateSheet> mandates(PersonId person, LocalDate day, LocalDate today) {
        var contacts = contacts("m.person_id = :id", person.personId(), day);
        return database.sql(MANDATES + """
                where m.person_id = :person and (:future or m.starts_on is null or m.starts_on <= :day)
                order by open desc, ifnull(f.importance, 0) * (%s) desc, m.ends_on is null desc, m.ends_on desc,
                  m.starts_on desc, m.mandate_id
                """.formatted(OpenMandates.on("m", ":day")))
                .param("day", day)
                .param("future", !day.isBefore(today))
                .param("person", person.personId())
                .query((row, number) -> mandate(row, contacts))
                .list();
    }

    /** @param day on which those of open mandates are valid; those of others are history and all told, as are all without a day */
    private Map<Long, List<ContactPoint>> contacts(String which, long id, @Nullable LocalDate day) {
        var contacts = new HashMap<Long, List<ContactPoint>>();
        database.sql("""
                select c.mandate_id, c.kind, c.value, c.label
                from contact_point c
                  join mandate m on m.mandate_id = c.mandate_id
                where %s and (:day is null or (%s) or not (%s))
                order by c.contact_point_id
                """.formatted(
                        which, DaySql.within("c.valid_from", "c.valid_until", ":day"), OpenMandates.on("m", ":day")))
                .param("id", id)
                .param("day", day)
                .query(row -> {
                    contacts.computeIfAbsent(row.getLong("mandate_id"), mandate -> new ArrayList<>())
                            .add(new ContactPoint(
                                    ContactKind.valueOf(row.getString("kind")),
                                    row.getString("value"),
                                    row.getString("label")));
                });
        return contacts;
    }

    private List<PersonSheet.StandingOpposition> oppositions(PersonId person, Instant end) {
        return database
                .sql("""
                select * from opposition where person_id = :person order by lifted_at is not null, made_at desc
                """)
                .param("person", person.personId())
                .query((row, number) -> new PersonSheet.StandingOpposition(
                        row.getLong("opposition_id"),
                        row.getString("email"),
                        OppositionPurpose.valueOf(row.getString("purpose")),
                        row.getLong("subject_id"),
                        row.getString("origin"),
                        instant(row, "made_at"),
                        row.getTimestamp("lifted_at") == null ? null : instant(row, "lifted_at"),
                        row.getString("lifted_reason")))
                .stream()
                .filter(opposition -> opposition.madeAt().isBefore(end))
                .map(opposition -> opposition.before(end))
                .toList();
    }

    private List<PersonSheet.Suspension> suspensions(PersonId person, Instant end) {
        return database
                .sql("""
                select a.email, a.reason, a.since, a.lifted_at
                from suspended_address a
                where a.email in (select m.email from mandate m where m.person_id = :person)
                order by a.since desc
                """)
                .param("person", person.personId())
                .query((row, number) -> {
                    var lifted = row.getTimestamp("lifted_at");
                    var stands = instant(row, "since").isBefore(end)
                            && (lifted == null || !lifted.toInstant().isBefore(end));
                    return Optional.of(new PersonSheet.Suspension(
                                    row.getString("email"), row.getString("reason"), instant(row, "since")))
                            .filter(suspension -> stands);
                })
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static MandateSheet mandate(ResultSet row, Map<Long, List<ContactPoint>> contacts) throws SQLException {
        var id = row.getLong("mandate_id");
        var function = row.getString("function_code");
        var seat = row.getLong("seat_id");
        var scheme = row.getLong("scheme_id");
        var territory = row.getLong("territory_id");
        return new MandateSheet(
                new MandateId(id),
                row.getLong("version"),
                new PersonId(row.getLong("person_id")),
                new OrganisationId(row.getLong("organisation_id")),
                row.getString("organisation_name"),
                row.getString("label"),
                function == null ? null : new FunctionCode(function),
                row.getString("free_title"),
                row.getString("service"),
                seat == 0 ? null : new SeatId(seat),
                row.getString("seat_place"),
                scheme == 0 ? null : new SchemeId(scheme),
                territory == 0 ? null : new TerritoryId(territory),
                new Period(row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
                row.getBoolean("interim"),
                row.getString("email"),
                contacts.getOrDefault(id, List.of()),
                row.getObject("verified_on", LocalDate.class),
                row.getString("source"),
                row.getBoolean("open"));
    }

    private static @Nullable Civility civility(ResultSet row) throws SQLException {
        var civility = row.getString("civility");
        return civility == null ? null : Civility.valueOf(civility);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
