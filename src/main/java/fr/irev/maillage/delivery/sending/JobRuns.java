package fr.irev.maillage.delivery.sending;

import fr.irev.maillage.mailings.MailingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The history of the batch jobs, and going on with what one of them left. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class JobRuns {

    private final JdbcClient database;
    private final SendingRuns sending;
    private final Sendings sendings;

    JobRuns(JdbcClient database, SendingRuns sending, Sendings sendings) {
        this.database = database;
        this.sending = sending;
        this.sendings = sendings;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<JobRun> latest(int offset, int limit) {
        return database.sql("""
                select e.job_execution_id, i.job_name, e.status, e.exit_code, e.exit_message, e.start_time, e.end_time,
                    s.taken, s.dealt, s.problem, p.parameter_value as mailing, coalesce(m.subject, '') as subject
                from BATCH_JOB_EXECUTION e
                    join BATCH_JOB_INSTANCE i on i.job_instance_id = e.job_instance_id
                    left join (select job_execution_id, sum(read_count) as taken, sum(write_count) as dealt,
                            max(case when exit_code = :interrupted then exit_message end) as problem
                        from BATCH_STEP_EXECUTION group by job_execution_id) s on s.job_execution_id = e.job_execution_id
                    left join BATCH_JOB_EXECUTION_PARAMS p
                        on p.job_execution_id = e.job_execution_id and p.parameter_name = 'mailing'
                    left join mailing m on m.mailing_id = p.parameter_value
                order by e.job_execution_id desc
                limit :limit offset :offset
                """)
                .param("interrupted", SendEach.INTERRUPTED)
                .param("limit", limit)
                .param("offset", offset)
                .query(JobRuns::run)
                .list();
    }

    /** Sends what can leave of the mailing now, without waiting for the next attempt at the mail server. */
    public void goOn(MailingId mailing) {
        sendings.clearTrouble(mailing);
        sending.sendInBackground(mailing);
    }

    private static JobRun run(ResultSet row, int number) throws SQLException {
        var started = moment(row, "start_time");
        var ended = moment(row, "end_time");
        long mailing = row.getLong("mailing");
        var mailingId = row.wasNull() ? null : new MailingId(mailing);
        var problem = row.getString("problem");
        return new JobRun(
                row.getLong("job_execution_id"),
                row.getString("job_name"),
                outcome(row.getString("status"), problem != null),
                problem != null ? problem : firstLine(row.getString("exit_message")),
                started,
                started == null || ended == null ? null : Duration.between(started, ended),
                row.getLong("taken"),
                row.getLong("dealt"),
                mailingId,
                row.getString("subject"));
    }

    private static JobRun.Outcome outcome(String status, boolean interrupted) {
        return switch (status) {
            case "STARTING", "STARTED", "STOPPING" -> JobRun.Outcome.RUNNING;
            case "COMPLETED" -> interrupted ? JobRun.Outcome.INTERRUPTED : JobRun.Outcome.DONE;
            case "STOPPED" -> JobRun.Outcome.INTERRUPTED;
            default -> JobRun.Outcome.FAILED;
        };
    }

    /** Of a failure Spring Batch keeps the whole trace. */
    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    /** Spring Batch writes the time of the machine, without a zone. */
    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.atZone(ZoneId.systemDefault()).toInstant();
    }
}
