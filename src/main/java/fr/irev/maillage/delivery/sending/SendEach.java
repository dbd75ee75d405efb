package fr.irev.maillage.delivery.sending;

import fr.irev.maillage.delivery.smtp.ConnectionPool;
import fr.irev.maillage.shared.CurrentUser;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Sends a chunk over several connections side by side. A refused address is an outcome, not an exception; each outcome is
 * written down at once by whoever sent the copy, so that nothing depends on the chunk as a whole.
 */
class SendEach implements ItemWriter<ClaimedDelivery>, StepExecutionListener {

    /** The exit code of a pass that ended before its time, on purpose or not. */
    static final String INTERRUPTED = "INTERRUPTED";

    private static final ThreadFactory THREADS =
            Thread.ofVirtual().name("send-", 1).factory();

    private final SendingRun run;
    private final SendOne sendOne;
    private final ConnectionPool connections;
    private final Deliveries deliveries;

    SendEach(SendingRun run, SendOne sendOne, ConnectionPool connections, Deliveries deliveries) {
        this.run = run;
        this.sendOne = sendOne;
        this.connections = connections;
        this.deliveries = deliveries;
    }

    @Override
    public void write(Chunk<? extends ClaimedDelivery> chunk) {
        var waiting = new ConcurrentLinkedQueue<ClaimedDelivery>(chunk.getItems());
        while (!waiting.isEmpty() && !run.isToStop()) {
            sendSideBySide(waiting);
        }
        waiting.forEach(deliveries::release);
    }

    private void sendSideBySide(ConcurrentLinkedQueue<ClaimedDelivery> waiting) {
        try (var threads = Executors.newThreadPerTaskExecutor(THREADS)) {
            int side = Math.min(connections.allowed(), waiting.size());
            for (int i = 0; i < side; i++) {
                threads.execute(() -> CurrentUser.asSystem(() -> send(waiting)));
            }
        } // waits for all
    }

    private void send(Collection<ClaimedDelivery> waiting) {
        var queue = (ConcurrentLinkedQueue<ClaimedDelivery>) waiting;
        for (var copy = queue.poll(); copy != null; copy = run.isToStop() ? null : queue.poll()) {
            if (!sendOne.send(run, connections, copy)) {
                queue.add(copy); // no connection for this one: those that are open take it over
                return;
            }
        }
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        connections.close();
        var trouble = run.trouble();
        if (trouble != null) {
            return new ExitStatus(INTERRUPTED, trouble);
        }
        return run.wasStopped() ? new ExitStatus(INTERRUPTED, "Arrêt demandé.") : step.getExitStatus();
    }
}
