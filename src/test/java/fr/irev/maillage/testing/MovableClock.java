package fr.irev.maillage.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The clock of the application under test: it runs as every clock does, until a test lets it stand at a moment of its own. */
public final class MovableClock extends Clock {

    private final Clock running;
    private volatile @Nullable Instant standing;

    MovableClock(Clock running) {
        this.running = running;
    }

    /** Lets the clock stand at this moment, for the whole application. */
    public void standAt(Instant moment) {
        standing = moment;
    }

    /** Lets the clock run again, at the time it is. */
    public void runAgain() {
        standing = null;
    }

    @Override
    public Instant instant() {
        var moment = standing;
        return moment == null ? running.instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return running.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return ((InstantSource) this::instant).withZone(zone);
    }
}
