package fr.irev.maillage.delivery.sending;

import fr.irev.maillage.mailings.MailingId;
import fr.irev.maillage.mailings.MailingLookup;
import fr.irev.maillage.mailings.MailingService;
import fr.irev.maillage.mailings.MailingState;
import fr.irev.maillage.shared.CurrentUser;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The passes of this instance, at most one for each mailing at a time. Other instances may work on the same mailing: which
 * copy is whose is decided in the database. On shutdown what is in hand is finished and the rest given back.
 */
@Component
class SendingRuns implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SendingRuns.class);

    private final JobOperator jobs;
    private final ObjectProvider<Job> sendMailing;
    private final SenderInstance instance;
    private final Deliveries deliveries;
    private final Sendings sendings;
    private final MailingService mailings;
    private final MailingLookup lookup;
    private final PatientDatabase database;
    private final ConfirmationPass confirmations;
    private final Map<MailingId, SendingRun> runs = new ConcurrentHashMap<>();
    private volatile boolean open = true;

    SendingRuns(
            JobOperator jobs,
            ObjectProvider<Job> sendMailing, // the job needs us in turn
            SenderInstance instance,
            Deliveries deliveries,
            Sendings sendings,
            MailingService mailings,
            MailingLookup lookup,
            PatientDatabase database,
            ConfirmationPass confirmations) {
        this.jobs = jobs;
        this.sendMailing = sendMailing;
        this.instance = instance;
        this.deliveries = deliveries;
        this.sendings = sendings;
        this.mailings = mailings;
        this.lookup = lookup;
        this.database = database;
        this.confirmations = confirmations;
    }

    /** Sends what can leave of a mailing and returns when this pass is over; joins the one that is under way, if any. */
    void send(MailingId mailing) {
        var mine = new SendingRun(mailing);
        var other = runs.putIfAbsent(mailing, mine);
        if (other != null) {
            other.end().join();
            return;
        }
        try {
            if (open) {
                CurrentUser.asSystem(() -> launch(mine));
            }
        } finally {
            runs.remove(mailing);
            mine.end().complete(null);
        }
    }

    /** As {@link #send}, without waiting. */
    void sendInBackground(MailingId mailing) {
        Thread.ofVirtual().name("sending-" + mailing.mailingId()).start(() -> {
            try {
                send(mailing);
            } catch (RuntimeException e) {
                LOG.error("Sending mailing {} stopped", mailing.mailingId(), e); // the sweeper starts it again
            }
        });
    }

    private void launch(SendingRun run) {
        var mailing = run.mailing();
        try {
            if (isPersonal(mailing)) {
                confirmations.send(run);
                return;
            }
            jobs.start(
                    sendMailing.getObject(),
                    new JobParametersBuilder()
                            .addLong("mailing", mailing.mailingId())
                            .addString("run", UUID.randomUUID().toString())
                            .addString("owner", instance.owner(), false)
                            .toJobParameters());
        } catch (JobExecutionException e) {
            throw new IllegalStateException("The job of mailing " + mailing.mailingId() + " could not start", e);
        } finally {
            tidyUp(run);
        }
    }

    private boolean isPersonal(MailingId mailing) {
        return lookup.find(mailing).filter(sheet -> sheet.kind().personal()).isPresent();
    }

    private void tidyUp(SendingRun run) {
        var mailing = run.mailing();
        database.sometimes(() -> {
            deliveries.release(mailing, instance.owner());
            var trouble = run.trouble();
            if (trouble != null) {
                sendings.trouble(mailing, trouble);
            }
            return finishWhenDone(mailing);
        });
    }

    /** Declares a mailing finished when every copy has reached a final state; answers whether it did. */
    boolean finishWhenDone(MailingId mailing) {
        boolean sending = lookup.find(mailing)
                .filter(sheet -> sheet.state() == MailingState.SENDING)
                .isPresent();
        if (sending && deliveries.areAllFinal(mailing)) {
            mailings.finish(mailing);
            return true;
        }
        return false;
    }

    /** The pass over a mailing that is under way here. */
    SendingRun current(MailingId mailing) {
        var run = runs.get(mailing);
        if (run == null) {
            throw new IllegalStateException("No pass over mailing " + mailing.mailingId() + " is under way");
        }
        return run;
    }

    /** Whether this instance is sending the mailing. */
    boolean isSending(MailingId mailing) {
        return runs.containsKey(mailing);
    }

    /** The mailings that this instance is sending. */
    Set<MailingId> underWay() {
        return Set.copyOf(runs.keySet());
    }

    @Override
    public void start() {
        open = true;
    }

    @Override
    public void stop() {
        open = false;
        runs.values().forEach(SendingRun::stop);
        ends().join();
    }

    @Override
    public void stop(Runnable callback) {
        open = false;
        runs.values().forEach(SendingRun::stop);
        ends().whenComplete((@Nullable Void ended, @Nullable Throwable failure) -> callback.run());
    }

    private CompletableFuture<Void> ends() {
        return CompletableFuture.allOf(
                runs.values().stream().map(SendingRun::end).toArray(CompletableFuture[]::new));
    }

    @Override
    public boolean isRunning() {
        return open;
    }
}
