package fr.irev.maillage.events;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.MergedMandates;
import fr.irev.maillage.directory.PeopleFilter;
import fr.irev.maillage.directory.PeopleLookup;
import fr.irev.maillage.directory.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who holds a mandate, and finds the mandates the staff may register. */
@Component
class Guests {

    private static final String GUEST = """
            select m.mandate_id, m.person_id, p.given_name, p.family_name, m.email, m.ends_on, o.name organisation,
                   coalesce(case p.civility when 'MADAME' then f.feminine when 'MONSIEUR' then f.masculine else f.inclusive end,
                            m.free_title) title
            from mandate m
              join person p on p.person_id = m.person_id
              join organisation o on o.organisation_id = m.organisation_id
              left join job_function f on f.function_code = m.function_code
            """;

    private static final int AT_ONCE = 100; // people

    private final JdbcClient database;
    private final PeopleLookup people;

    Guests(JdbcClient database, PeopleLookup people) {
        this.database = database;
        this.people = people;
    }

    Optional<Guest> find(MandateId mandate) {
        return database.sql(GUEST + "where m.mandate_id = " + MergedMandates.current(":mandate"))
                .param("mandate", mandate.mandateId())
                .query((row, number) -> guest(row))
                .optional();
    }

    /** People with an open mandate and an address, whom the list of people finds by the text, by name. */
    List<Guest> search(String text, LocalDate today, int offset, int limit) {
        var filter = PeopleFilter.text(text);
        var found = new ArrayList<Guest>();
        int read = 0;
        while (found.size() < offset + limit) {
            var some = people.ids(filter, read, AT_ONCE);
            found.addAll(mandates(some, today));
            read += AT_ONCE;
            if (some.size() < AT_ONCE) {
                break;
            }
        }
        return found.subList(Math.min(offset, found.size()), Math.min(offset + limit, found.size()));
    }

    private List<Guest> mandates(List<PersonId> people, LocalDate today) {
        return people.isEmpty()
                ? List.of()
                : database.sql(GUEST + """
                        where m.person_id in (:people) and (m.ends_on is null or m.ends_on >= :today) and m.email is not null
                        order by p.family_name, p.given_name, p.person_id, m.mandate_id
                        """)
                        .param("people", people.stream().map(PersonId::personId).toList())
                        .param("today", today)
                        .query((row, number) -> guest(row))
                        .list();
    }

    private static Guest guest(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Guest(
                new PersonId(row.getLong("person_id")),
                new MandateId(row.getLong("mandate_id")),
                (row.getString("given_name") + " " + row.getString("family_name")).strip(),
                Stream.of(row.getString("title"), row.getString("organisation"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")),
                Objects.requireNonNullElse(row.getString("email"), ""),
                row.getObject("ends_on", LocalDate.class));
    }
}
