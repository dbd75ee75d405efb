package fr.irev.maillage.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.testing.RepositoryTest;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RepositoryTest
class DatabaseSessionTests {

    @Autowired
    JdbcClient database;

    @Test
    void instantsAreKeptInUtcWhateverTheZoneOfTheMachine() {
        var noon = Instant.parse("2026-07-14T12:00:00Z");

        database.sql("insert into reference_file (name, sha256, loaded_at) values ('essai', repeat('0', 64), :at)")
                .param("at", Timestamp.from(noon))
                .update();

        assertThat(database.sql(
                                "select date_format(loaded_at, '%Y-%m-%d %H:%i') from reference_file where name = 'essai'")
                        .query(String.class)
                        .single())
                .isEqualTo("2026-07-14 12:00");
        assertThat(database.sql("select loaded_at from reference_file where name = 'essai'")
                        .query(LocalDateTime.class)
                        .single())
                .isEqualTo(LocalDateTime.parse("2026-07-14T12:00:00"));
    }

    @Test
    void eachStatementReadsWhatOthersHaveCommitted() {
        assertThat(database.sql("select @@session.transaction_isolation")
                        .query(String.class)
                        .single())
                .isEqualTo("READ-COMMITTED");
        assertThat(database.sql("select @@session.time_zone")
                        .query(String.class)
                        .single())
                .isIn("UTC", "+00:00");
    }
}
