package fr.irev.maillage.directory.index;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Builds the index behind an application that already answers, and keeps it up when nobody asks. A job from the command line
 * needs none.
 */
@Component
class IndexKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

    private final PeopleIndex index;
    private final boolean job;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("people-index").factory());
    private int attempt;

    IndexKeeper(PeopleIndex index, @Value("${maillage.job:}") String job) {
        this.index = index;
        this.job = StringUtils.hasText(job);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (!job) {
            clockwork.scheduleWithFixedDelay(() -> tried(this::keepUp), 0, 3, TimeUnit.SECONDS);
            clockwork.scheduleWithFixedDelay(() -> tried(index::tidy), 10, 60, TimeUnit.MINUTES);
            clockwork.scheduleWithFixedDelay(() -> tried(index::forget), 1, 1, TimeUnit.DAYS);
        }
    }

    private void keepUp() {
        attempt = index.keepUp(attempt) ? 0 : attempt + 1;
    }

    /** What fails now, such as a database that is down, may succeed the next time. */
    private void tried(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (clockwork.isShutdown()) {
                LOG.debug("Stopped while the index of people was kept up", e);
                return;
            }
            LOG.warn("The index of people could not be kept up; the database answers meanwhile", e);
        }
    }

    /** Before the index itself is closed, for it is made later. */
    @Override
    public void close() {
        clockwork.shutdownNow();
        try {
            clockwork.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
