package fr.irev.maillage.delivery.sending;

import fr.irev.maillage.mailings.MailingId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a batch job.
 *
 * @param job its name, such as {@code send-mailing}
 * @param outcome how it ended, or that it has not
 * @param detail why it was interrupted or failed, where that is known
 * @param read how many items it took up
 * @param written how many it dealt with
 * @param duration until its end, missing while it runs
 * @param mailing what it sends, for the jobs that send
 */
public record JobRun(
        long id,
        String job,
        Outcome outcome,
        String detail,
        @Nullable Instant started,
        @Nullable Duration duration,
        long read,
        long written,
        @Nullable MailingId mailing,
        String mailingSubject) {

    /** How an execution ended. */
    public enum Outcome {
        RUNNING,
        DONE,
        INTERRUPTED,
        FAILED
    }
}
