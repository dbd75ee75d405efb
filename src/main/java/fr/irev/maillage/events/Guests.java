package fr.irev.maillage.events;

import fr.irev.maillage.directory.MandateId;
import fr.irev.maillage.directory.MergedMandates;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.shared.LikePattern;
import java.time.LocalDate;
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

    private final JdbcClient database;

    Guests(JdbcClient database) {
        this.database = database;
    }

    Optional<Guest> find(MandateId mandate) {
        return database.sql(GUEST + "where m.mandate_id = " + MergedMandates.current(":mandate"))
                .param("mandate", mandate.mandateId())
                .query((row, number) -> guest(row))
                .optional();
    }

    /** People with an open mandate and an address whose name begins with each word of the text. */
    List<Guest> search(String text, LocalDate today, int offset, int limit) {
        var words = Stream.of(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(5)
                .toList();
        var conditions = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            conditions.append(
                    "  and (p.family_name like :word%d or p.given_name like :word%d or m.email like :word%d)\n"
                            .formatted(i, i, i));
        }
        var query = database.sql(GUEST + """
                where (m.ends_on is null or m.ends_on >= :today) and m.email is not null
                %s
                order by p.family_name, p.given_name, m.mandate_id
                limit :limit offset :offset
                """.formatted(conditions))
                .param("today", today)
                .param("limit", limit)
                .param("offset", offset);
        for (int i = 0; i < words.size(); i++) {
            query = query.param("word" + i, LikePattern.startingWith(words.get(i)));
        }
        return query.query((row, number) -> guest(row)).list();
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
