package fr.irev.maillage.delivery.sending;

import fr.irev.maillage.shared.CurrentUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Goes round after the start and every half minute: takes up what dead instances left, sends what has come due, declares
 * finished what is. Several instances may go round at once.
 */
@Component
class SendingSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(SendingSweeper.class);

    private final DeadSenders dead;
    private final Deliveries deliveries;
    private final Sendings sendings;
    private final SendingRuns runs;
    private final JobRepository history;
    private final JobOperator jobs;
    private final JdbcClient database;

    SendingSweeper(
            DeadSenders dead,
            Deliveries deliveries,
            Sendings sendings,
            SendingRuns runs,
            JobRepository history,
            JobOperator jobs,
            JdbcClient database) {
        this.dead = dead;
        this.deliveries = deliveries;
        this.sendings = sendings;
        this.runs = runs;
        this.history = history;
        this.jobs = jobs;
        this.database = database;
    }

    @Scheduled(initialDelayString = "PT3S", fixedDelayString = "${maillage.schedule.sweep-every:PT30S}")
    void goRound() {
        try {
            CurrentUser.asSystem(this::sweep);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The database is not there; the next round tries again", e);
        }
    }

    /** One round; passes that it starts go on in the background. */
    void sweep() {
        int taken = dead.takeUp();
        if (taken > 0) {
            LOG.warn("Took up {} copies of an instance that died", taken);
        }
        history.findRunningJobExecutions(SendMailingJob.NAME).stream()
                .filter(this::isOrphan)
                .forEach(jobs::recover);
        deliveries.skipCancelled();
        deliveries.repeatConfirmations();
        sendings.toFinish().stream().filter(mailing -> !runs.isSending(mailing)).forEach(runs::finishWhenDone);
        sendings.toContinue().stream()
                .filter(mailing -> !runs.isSending(mailing))
                .forEach(runs::sendInBackground);
    }

    /** Whether whoever began it no longer lives: Spring Batch itself cannot tell and would show it as running for ever. */
    private boolean isOrphan(JobExecution execution) {
        var owner = execution.getJobParameters().getString("owner");
        return owner == null
                || !database.sql("""
                        select exists (select 1 from sender_instance
                            where owner = :owner and heartbeat_at > now(6) - interval :seconds second)
                        """)
                        .param("owner", owner)
                        .param("seconds", SenderInstance.DEAD_AFTER_SECONDS)
                        .query(Boolean.class)
                        .single();
    }
}
