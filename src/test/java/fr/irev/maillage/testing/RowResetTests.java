package fr.irev.maillage.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;

@IntegrationTest
class RowResetTests {

    @Autowired
    JdbcClient database;

    @Test
    void whatAClassCommitsIsTakenBackAfterIt() throws Exception {
        var listener = new RowReset();
        var test = new TestContextManager(RowResetTests.class).getTestContext();
        listener.beforeTestClass(test);
        database.sql("insert into reference_file (name, sha256, loaded_at) values ('intrus', repeat('0', 64), now())")
                .update();

        listener.afterTestClass(test);

        assertThat(database.sql("select count(*) from reference_file where name = 'intrus'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
