package fr.irev.maillage.mailings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class SendTimeTests {

    @Test
    void anHourThatDoesNotExistIsTheNext() {
        var time = SendTime.inParis(LocalDateTime.parse("2027-03-28T02:30"));

        assertThat(time.skipped()).isTrue();
        assertThat(time.instant()).isEqualTo(Instant.parse("2027-03-28T01:30:00Z")); // 03:30 in Paris
    }

    @Test
    void ofAnHourThatComesTwiceTheFirst() {
        assertThat(SendTime.inParis(LocalDateTime.parse("2026-10-25T02:30")).instant())
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void nightsWeekEndsAndHolidaysAreUnusual() {
        assertThat(SendTime.inParis(LocalDateTime.parse("2026-11-24T09:30")).unusual())
                .isFalse();
        assertThat(SendTime.inParis(LocalDateTime.parse("2026-11-24T21:00")).unusual())
                .isTrue();
        assertThat(SendTime.inParis(LocalDateTime.parse("2026-11-22T10:00")).unusual())
                .isTrue();
        assertThat(SendTime.inParis(LocalDateTime.parse("2026-12-25T10:00")).unusual())
                .isTrue();
    }
}
