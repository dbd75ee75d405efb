package fr.irev.maillage.directory;

import fr.irev.maillage.shared.DaySql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a list shows of people who were found. All their mandates are read at once and the one to show is chosen here: as
 * conditions on each row, the same took the database several times as long.
 */
final class PeopleRows {

    /** The mandate to show of each person comes first: open ones, no interim, what matters most, the latest. */
    private static final String MANDATES = """
            select p.person_id, p.civility, p.given_name, p.family_name, m.mandate_id, %1$s as open,
              coalesce(case p.civility when 'MADAME' then f.feminine when 'MONSIEUR' then f.masculine else f.inclusive end,
                m.free_title, '') as function_label,
              m.organisation_id, ifnull(o.name, '') as organisation, m.email,
              (select c.value from contact_point c
               where c.mandate_id = m.mandate_id and c.kind in ('PHONE', 'MOBILE', 'SWITCHBOARD') and %3$s
               order by c.contact_point_id limit 1) as phone
            from person p
              left join mandate m on m.person_id = p.person_id and %2$s
              left join job_function f on f.function_code = m.function_code
              left join organisation o on o.organisation_id = m.organisation_id
            where p.person_id in (:people)
            order by p.family_name, p.given_name, p.person_id,
              open desc, m.interim, ifnull(f.importance, 0) desc, m.ends_on is null desc, m.ends_on desc, m.mandate_id
            """;

    /** Somebody with the mandate to show, which is missing for who never had one. */
    private record Listed(
            long person,
            @Nullable Civility civility,
            String given,
            String family,
            String function,
            @Nullable OrganisationId organisation,
            String organisationName,
            @Nullable String email,
            @Nullable String phone) {}

    private final JdbcClient database;

    PeopleRows(JdbcClient database) {
        this.database = database;
    }

    /** These people by name as of the day; those who are not there are left out. */
    List<PersonRow> of(List<Long> people, LocalDate day, LocalDate today) {
        if (people.isEmpty()) {
            return List.of();
        }
        var listed = new LinkedHashMap<Long, Listed>();
        var open = new HashMap<Long, Integer>();
        database.sql(MANDATES.formatted(
                        OpenMandates.on("m", ":day"),
                        PeopleQuery.begun(day, today),
                        DaySql.within("c.valid_from", "c.valid_until", ":day")))
                .param("people", people)
                .param("day", day)
                .query((ResultSet row) -> {
                    var person = row.getLong("person_id");
                    listed.putIfAbsent(person, listed(row));
                    open.merge(person, row.getLong("mandate_id") != 0 && row.getBoolean("open") ? 1 : 0, Integer::sum);
                });
        var rows = new ArrayList<PersonRow>(listed.size());
        for (var one : listed.values()) {
            int mandates = open.getOrDefault(one.person(), 0);
            rows.add(new PersonRow(
                    new PersonId(one.person()),
                    one.civility(),
                    one.given(),
                    one.family(),
                    one.function(),
                    one.organisation(),
                    one.organisationName(),
                    mandates > 0 ? one.email() : null,
                    mandates > 0 ? one.phone() : null,
                    mandates > 0,
                    Math.max(0, mandates - 1)));
        }
        return rows;
    }

    private static Listed listed(ResultSet row) throws SQLException {
        var civility = row.getString("civility");
        var organisation = row.getLong("organisation_id");
        return new Listed(
                row.getLong("person_id"),
                civility == null ? null : Civility.valueOf(civility),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("function_label"),
                organisation == 0 ? null : new OrganisationId(organisation),
                row.getString("organisation"),
                row.getString("email"),
                row.getString("phone"));
    }
}
