package fr.irev.maillage.directory;

import fr.irev.maillage.shared.EmailAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds people: for the list, and for those who look whether somebody is there already. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('LECTURE')")
public class PeopleLookup {

    private final JdbcClient database;
    private final Clock clock;

    PeopleLookup(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A page of those whom the filter lets through, by name. */
    public List<PersonRow> search(PeopleFilter filter, int offset, int limit) {
        var query = PeopleQuery.of(filter, today(), offset, limit);
        return database.sql(query.sql())
                .params(query.parameters())
                .query(PeopleLookup::row)
                .list();
    }

    /** These people as of today, by name; those who are not there are left out. */
    List<PersonRow> rows(List<Long> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        var query = PeopleQuery.rows(people, today());
        return database.sql(query.sql())
                .params(query.parameters())
                .query(PeopleLookup::row)
                .list();
    }

    /** How many people the filter lets through. */
    public int count(PeopleFilter filter) {
        var query = PeopleQuery.count(filter, today());
        return database.sql(query.sql())
                .params(query.parameters())
                .query(Integer.class)
                .single();
    }

    /** Those who are written to at this address in an open mandate. */
    public List<PersonMatch> findByEmail(EmailAddress email) {
        return database.sql("""
                select p.person_id, concat_ws(' ', nullif(p.given_name, ''), p.family_name) as name, min(o.name) as place
                from mandate m
                  join person p on p.person_id = m.person_id
                  join organisation o on o.organisation_id = m.organisation_id
                where m.email = :email and %s
                group by p.person_id
                order by p.person_id
                """.formatted(OpenMandates.on("m", ":today")))
                .param("email", email.value())
                .param("today", today())
                .query(PeopleLookup::match)
                .list();
    }

    /** Those who bear this name, in either order, whatever the accents and capitals. */
    public List<PersonMatch> findByName(String given, String family) {
        return database.sql("""
                select p.person_id, concat_ws(' ', nullif(p.given_name, ''), p.family_name) as name,
                  ifnull((select o.name
                          from mandate m join organisation o on o.organisation_id = m.organisation_id
                          where m.person_id = p.person_id
                          order by m.ends_on is null desc, m.ends_on desc, m.mandate_id
                          limit 1), '') as place
                from person p
                where (p.family_name = :family and p.given_name = :given)
                   or (p.family_name = :given and p.given_name = :family)
                order by p.person_id
                limit 10
                """)
                .param("given", given.strip())
                .param("family", family.strip())
                .query(PeopleLookup::match)
                .list();
    }

    private LocalDate today() {
        return OpenMandates.today(clock);
    }

    private static PersonMatch match(ResultSet row, int number) throws SQLException {
        return new PersonMatch(new PersonId(row.getLong("person_id")), row.getString("name"), row.getString("place"));
    }

    private static PersonRow row(ResultSet row, int number) throws SQLException {
        var civility = row.getString("civility");
        var organisation = row.getLong("organisation_id");
        return new PersonRow(
                new PersonId(row.getLong("person_id")),
                civility == null ? null : Civility.valueOf(civility),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("function_label"),
                organisation == 0 ? null : new OrganisationId(organisation),
                row.getString("organisation"),
                row.getString("email"),
                row.getString("phone"),
                row.getInt("open_mandates") > 0,
                Math.max(0, row.getInt("open_mandates") - 1));
    }
}
