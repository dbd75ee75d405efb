package fr.irev.maillage.delivery.sending;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Asks a database that is busy, restarting or in conflict with another instance once more, with some jitter. */
@Component
class PatientDatabase {

    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final long A_FEW = 8;

    private final RetryTemplate few = new RetryTemplate(policy(A_FEW));
    private final RetryTemplate always = new RetryTemplate(policy(Long.MAX_VALUE - 1));

    /** A few times within some ten seconds, then gives up with the last failure. */
    <T> T sometimes(Supplier<T> work) {
        return few.invoke(work);
    }

    /** Until it is done: what a server answered is known only here, and must not be lost. */
    void always(Runnable work) {
        always.invoke(work);
    }

    private static RetryPolicy policy(long retries) {
        return RetryPolicy.builder()
                .includes(DataAccessException.class, TransactionException.class)
                .maxRetries(retries)
                .delay(FIRST)
                .multiplier(2)
                .maxDelay(LONGEST)
                .jitter(Duration.ofMillis(25))
                .build();
    }
}
