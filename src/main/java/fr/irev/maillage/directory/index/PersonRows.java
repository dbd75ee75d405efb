package fr.irev.maillage.directory.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads people and their mandates out of the database, for the index. Those who are hidden are not read. */
final class PersonRows {

    private static final int AT_ONCE = 5_000;

    private static final String PEOPLE = """
            select p.person_id, p.given_name, p.family_name,
              concat(weight_string(p.family_name), x'0000', weight_string(p.given_name)) as place
            from person p
            where %s
            order by p.person_id
            """;

    private static final String MANDATES = """
            select p.person_id, p.organisation_id, p.function_code, p.seat_id, p.starts_on, p.ends_on, p.email
            from mandate p
            where %s
            """;

    private static final String NUMBERS = """
            select p.person_id, c.value
            from mandate p join contact_point c on c.mandate_id = p.mandate_id
            where %s and c.kind in ('PHONE', 'MOBILE', 'SWITCHBOARD')
            """;

    private final JdbcClient database;
    private final IndexNumbers numbers;

    PersonRows(JdbcClient database, IndexNumbers numbers) {
        this.database = database;
        this.numbers = numbers;
    }

    /** These people, as far as they are there. */
    Collection<IndexedPerson> these(Collection<Long> people) {
        return read("p.person_id in (:people)", Map.of("people", people));
    }

    /** All people, a few thousand at a time. */
    void all(Consumer<Collection<IndexedPerson>> some) {
        long after = Long.MIN_VALUE;
        while (true) {
            var bounds = database.sql("""
                    select max(person_id) as last from (
                      select person_id from person_all where person_id > :after order by person_id limit :some) next
                    """)
                    .param("after", after)
                    .param("some", AT_ONCE)
                    .query((row, number) -> row.getLong("last"))
                    .single();
            if (bounds == 0) {
                return;
            }
            some.accept(read("p.person_id > :after and p.person_id <= :last", Map.of("after", after, "last", bounds)));
            after = bounds;
        }
    }

    private Collection<IndexedPerson> read(String which, Map<String, ?> parameters) {
        var people = new java.util.LinkedHashMap<Long, IndexedPerson>();
        database.sql(PEOPLE.formatted(which)).params(parameters).query((ResultSet row) -> {
            var person = new IndexedPerson(
                    row.getLong("person_id"),
                    row.getString("given_name"),
                    row.getString("family_name"),
                    row.getBytes("place"));
            people.put(person.id(), person);
        });
        database.sql(MANDATES.formatted(which)).params(parameters).query((ResultSet row) -> {
            var person = people.get(row.getLong("person_id"));
            if (person != null) {
                mandate(person, row);
            }
        });
        database.sql(NUMBERS.formatted(which)).params(parameters).query((ResultSet row) -> {
            var person = people.get(row.getLong("person_id"));
            if (person != null) {
                person.number(row.getString("value"));
            }
        });
        return List.copyOf(people.values());
    }

    private void mandate(IndexedPerson person, ResultSet row) throws SQLException {
        var function = row.getString("function_code");
        person.mandate(
                new HeldMandates.Held(
                        HeldMandates.from(row.getObject("starts_on", LocalDate.class)),
                        HeldMandates.until(row.getObject("ends_on", LocalDate.class)),
                        function == null ? 0 : numbers.functions().of(function),
                        row.getLong("organisation_id"),
                        row.getLong("seat_id")),
                row.getString("email"));
    }
}
