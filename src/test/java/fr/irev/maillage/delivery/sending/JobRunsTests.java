package fr.irev.maillage.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.testing.RepositoryTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@RepositoryTest
@WithMockUser(roles = "ADMIN")
class JobRunsTests {

    private final JobRuns jobs;
    private final JdbcClient database;

    JobRunsTests(@Autowired JobRuns jobs, @Autowired JdbcClient database) {
        this.jobs = jobs;
        this.database = database;
    }

    @Test
    void aRunThatFailedSaysWhyInOneLineAndComesFirst() {
        database.sql("""
                insert into BATCH_JOB_INSTANCE (job_instance_id, version, job_name, job_key)
                values (900000001, 0, 'send-mailing', 'essai')
                """).update();
        database.sql("""
                insert into BATCH_JOB_EXECUTION (job_execution_id, version, job_instance_id, create_time, start_time, end_time,
                    status, exit_code, exit_message)
                values (900000001, 0, 900000001, now(6), now(6), now(6), 'FAILED', 'FAILED', concat('Plus de place', char(10), 'at x'))
                """).update();

        assertThat(jobs.latest(0, 20)).first().satisfies(run -> {
            assertThat(run.outcome()).isEqualTo(JobRun.Outcome.FAILED);
            assertThat(run.toString()).contains("Plus de place").doesNotContain("at x");
        });
    }
}
