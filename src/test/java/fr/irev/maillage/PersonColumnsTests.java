package fr.irev.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.directory.PersonReferences;
import fr.irev.maillage.testing.RepositoryTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever adds a table that holds a person or a mandate must say what a merge and an erasure do with it. */
@RepositoryTest
class PersonColumnsTests {

    private final JdbcClient database;
    private final List<PersonReferences> owners;

    PersonColumnsTests(@Autowired JdbcClient database, @Autowired List<PersonReferences> owners) {
        this.database = database;
        this.owners = owners;
    }

    @Test
    void everyColumnThatHoldsAPersonOrAMandateHasSomebodyWhoAnswersForIt() {
        assertThat(unanswered(columns())).isEmpty();
    }

    @Test
    void aColumnThatIsForgottenIsFound() {
        var forgetful = columns();
        forgetful.remove("registration.mandate_id");

        assertThat(unanswered(forgetful)).containsExactly("registration.mandate_id");
    }

    @Test
    void whatSomebodyAnswersForExists() {
        assertThat(database.sql("""
                        select concat(table_name, '.', column_name) from information_schema.columns
                        where table_schema = database()
                        """).query(String.class).list()).containsAll(columns());
    }

    private Set<String> columns() {
        return owners.stream()
                .flatMap(owner -> owner.columns().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> unanswered(Set<String> columns) {
        return database.sql("""
                select concat(c.table_name, '.', c.column_name) as found
                from information_schema.columns c
                  join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                where c.table_schema = database() and t.table_type = 'BASE TABLE'
                  and c.column_name in ('person_id', 'mandate_id')
                union
                select concat(k.table_name, '.', k.column_name)
                from information_schema.key_column_usage k
                where k.table_schema = database() and k.referenced_table_name in ('person_all', 'mandate_all')
                order by found
                """).query(String.class).list().stream()
                .filter(column -> !columns.contains(column))
                .toList();
    }
}
