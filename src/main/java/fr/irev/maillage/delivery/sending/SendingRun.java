package fr.irev.maillage.delivery.sending;

import fr.irev.maillage.mailings.MailingId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One pass over one mailing by this instance: what its threads tell each other. */
final class SendingRun {

    private final MailingId mailing;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private volatile boolean stopped;
    private volatile @Nullable String trouble;
    private final AtomicBoolean answered = new AtomicBoolean();
    private @Nullable ReleasedMailing content;

    SendingRun(MailingId mailing) {
        this.mailing = mailing;
    }

    MailingId mailing() {
        return mailing;
    }

    /** No further copy is begun; those in hand are finished. */
    void stop() {
        stopped = true;
    }

    /** No further copy is begun, for a reason in French that is no copy's fault. */
    void meet(String problem) {
        trouble = problem;
    }

    boolean isToStop() {
        return stopped || trouble != null;
    }

    /** Whether it was told to stop, rather than prevented. */
    boolean wasStopped() {
        return stopped;
    }

    @Nullable
    String trouble() {
        return trouble;
    }

    /** What all copies share, read when the first is written. */
    synchronized ReleasedMailing content(Supplier<ReleasedMailing> reader) {
        if (content == null) {
            content = reader.get();
        }
        return content;
    }

    /** True once: when the mail server has answered for the first time in this pass. */
    boolean isFirstAnswer() {
        return answered.compareAndSet(false, true);
    }

    /** Completed when nothing of this pass is in hand any more. */
    CompletableFuture<Void> end() {
        return end;
    }
}
