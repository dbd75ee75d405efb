package fr.irev.maillage.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryScheduleTests {

    private static final Instant FIRST = Instant.parse("2026-11-20T09:00:00Z");

    @Test
    void waitsLongerFromAttemptToAttempt() {
        assertThat(RetrySchedule.next(1, FIRST, FIRST)).contains(FIRST.plus(Duration.ofMinutes(1)));
        assertThat(RetrySchedule.next(2, FIRST, FIRST)).contains(FIRST.plus(Duration.ofMinutes(5)));
        assertThat(RetrySchedule.next(3, FIRST, FIRST)).contains(FIRST.plus(Duration.ofMinutes(15)));
        assertThat(RetrySchedule.next(4, FIRST, FIRST)).contains(FIRST.plus(Duration.ofHours(1)));
        assertThat(RetrySchedule.next(5, FIRST, FIRST)).contains(FIRST.plus(Duration.ofHours(4)));
        assertThat(RetrySchedule.next(9, FIRST, FIRST)).contains(FIRST.plus(Duration.ofHours(8)));
    }

    @Test
    void givesUpAfterTwoDays() {
        assertThat(RetrySchedule.next(9, FIRST, FIRST.plus(Duration.ofHours(39))))
                .isPresent();
        assertThat(RetrySchedule.next(10, FIRST, FIRST.plus(Duration.ofHours(41))))
                .isEmpty();
    }

    @Test
    void comesToAnEndOfItself() {
        var now = FIRST;
        int attempts = 1;
        for (var next = RetrySchedule.next(attempts, FIRST, now);
                next.isPresent();
                next = RetrySchedule.next(attempts, FIRST, now)) {
            now = next.get();
            attempts++;
        }
        assertThat(attempts).isEqualTo(11);
        assertThat(now).isBefore(FIRST.plus(RetrySchedule.PATIENCE));
    }
}
