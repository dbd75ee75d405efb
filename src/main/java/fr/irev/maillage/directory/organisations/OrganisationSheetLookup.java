package fr.irev.maillage.directory.organisations;

import fr.irev.maillage.directory.OpenMandates;
import fr.irev.maillage.directory.OrganisationId;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.organisations.OrganisationSheet.Covered;
import fr.irev.maillage.directory.organisations.OrganisationSheet.FormerName;
import fr.irev.maillage.directory.organisations.OrganisationSheet.PersonThere;
import fr.irev.maillage.shared.DaySql;
import fr.irev.maillage.shared.EmailAddress;
import fr.irev.maillage.shared.Period;
import fr.irev.maillage.shared.PhoneNumber;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.territories.TerritoryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the sheet of one organisation. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.LECTURE + "')")
public class OrganisationSheetLookup {

    private static final int MOST_PEOPLE = 500;

    private final JdbcClient database;
    private final OrganisationLookup organisations;
    private final Clock clock;

    OrganisationSheetLookup(JdbcClient database, OrganisationLookup organisations, Clock clock) {
        this.database = database;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Everything about an organisation, today. */
    public Optional<OrganisationSheet> sheet(OrganisationId id) {
        return sheet(id, OpenMandates.today(clock));
    }

    /** Everything about an organisation, its people, its parts and those it succeeded as they were that day. */
    public Optional<OrganisationSheet> sheet(OrganisationId id, LocalDate day) {
        return organisations
                .name(id)
                .map(name -> database.sql("""
                        select o.*, t.name as territory_name
                        from organisation o left join territory t on t.territory_id = o.territory_id
                        where o.organisation_id = :id
                        """)
                        .param("id", id.organisationId())
                        .query((row, number) -> sheet(id, name, row, day))
                        .single());
    }

    private OrganisationSheet sheet(OrganisationId id, OrganisationName name, ResultSet row, LocalDate day)
            throws SQLException {
        var details = details(row, aliases(id));
        return new OrganisationSheet(
                id,
                row.getLong("version"),
                details,
                name,
                details.parent() == null
                        ? null
                        : organisations.name(details.parent()).orElse(null),
                details.successor() == null
                        ? null
                        : organisations.name(details.successor()).orElse(null),
                related("o.successor_id = :id and (o.valid_until is null or o.valid_until <= :day)", id, day),
                related("o.parent_id = :id and " + DaySql.within("o.valid_from", "o.valid_until", ":day"), id, day),
                row.getString("territory_name"),
                coverage(id),
                people(id, day),
                row.getString("source"),
                row.getString("certainty"),
                formerNames(id));
    }

    private static OrganisationDetails details(ResultSet row, List<String> aliases) throws SQLException {
        var parent = row.getLong("parent_id");
        var successor = row.getLong("successor_id");
        var territory = row.getLong("territory_id");
        var phone = row.getString("phone");
        var email = row.getString("email");
        return new OrganisationDetails(
                row.getString("type_code"),
                row.getString("name"),
                row.getString("acronym"),
                parent == 0 ? null : new OrganisationId(parent),
                successor == 0 ? null : new OrganisationId(successor),
                territory == 0 ? null : new TerritoryId(territory),
                row.getString("siren"),
                row.getString("siret"),
                row.getString("address"),
                row.getString("postal_code"),
                row.getString("city"),
                phone == null ? null : new PhoneNumber(phone),
                email == null ? null : new EmailAddress(email),
                row.getString("website"),
                new Period(row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class)),
                aliases);
    }

    private List<String> aliases(OrganisationId id) {
        return database.sql("select label from organisation_alias where organisation_id = :id order by label")
                .param("id", id.organisationId())
                .query((row, number) -> row.getString("label"))
                .list();
    }

    private List<FormerName> formerNames(OrganisationId id) {
        return database.sql("""
                        select label, since, until from organisation_alias
                        where organisation_id = :id and until is not null
                        order by until, since
                        """)
                .param("id", id.organisationId())
                .query((row, number) -> new FormerName(
                        row.getString("label"),
                        row.getObject("since", LocalDate.class),
                        Objects.requireNonNull(row.getObject("until", LocalDate.class))))
                .list();
    }

    private List<OrganisationName> related(String which, OrganisationId id, LocalDate day) {
        return database.sql(OrganisationNames.SELECT + " where " + which + " order by o.name limit 200")
                .param("id", id.organisationId())
                .param("day", day)
                .query((row, number) -> OrganisationNames.name(row))
                .list();
    }

    private List<Covered> coverage(OrganisationId id) {
        return database.sql("""
                        select t.territory_id, t.name, c.certain
                        from organisation_coverage c join territory t on t.territory_id = c.territory_id
                        where c.organisation_id = :id
                        order by c.certain desc, t.name
                        """)
                .param("id", id.organisationId())
                .query((row, number) -> new Covered(
                        new TerritoryId(row.getLong("territory_id")), row.getString("name"), row.getBoolean("certain")))
                .list();
    }

    private List<PersonThere> people(OrganisationId id, LocalDate day) {
        return database.sql("""
                        select p.person_id, concat_ws(' ', nullif(p.given_name, ''), p.family_name) as name,
                               coalesce(case p.civility when 'MADAME' then f.feminine when 'MONSIEUR' then f.masculine
                                        else f.inclusive end, m.free_title) as function_label,
                               m.email, m.starts_on, m.ends_on, m.interim, (
                        """ + OpenMandates.on("m", ":day") + """
                               ) as open
                        from mandate m
                          join person p on p.person_id = m.person_id
                          left join job_function f on f.function_code = m.function_code
                        where m.organisation_id = :id and (m.starts_on is null or m.starts_on <= :day)
                        order by open desc, ifnull(f.importance, 0) desc, m.ends_on desc, p.family_name, p.given_name
                        limit :most
                        """)
                .param("id", id.organisationId())
                .param("day", day)
                .param("most", MOST_PEOPLE)
                .query((row, number) -> person(row))
                .list();
    }

    private static PersonThere person(ResultSet row) throws SQLException {
        var open = row.getBoolean("open");
        return new PersonThere(
                new PersonId(row.getLong("person_id")),
                row.getString("name"),
                row.getString("function_label"),
                open ? row.getString("email") : null, // never after the mandate
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getBoolean("interim"),
                open);
    }
}
