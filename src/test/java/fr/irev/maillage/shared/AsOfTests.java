package fr.irev.maillage.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AsOfTests {

    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);

    @Test
    void todayIsTheDayInParisWhateverTheZoneOfTheServer() {
        assertThat(today("2026-11-20T22:59:59Z")).isEqualTo(SATURDAY.minusDays(1));
        assertThat(today("2026-11-20T23:00:00Z")).isEqualTo(SATURDAY);
        assertThat(today("2026-11-21T22:59:59Z")).isEqualTo(SATURDAY);
    }

    @Test
    void inSummerTheDayBeginsAnHourEarlier() {
        assertThat(today("2026-07-13T21:59:59Z")).isEqualTo(LocalDate.of(2026, 7, 13));
        assertThat(today("2026-07-13T22:00:00Z")).isEqualTo(LocalDate.of(2026, 7, 14));
    }

    @Test
    void aPastDayEndsAtMidnightInParisAndTodayHasNoEnd() {
        var read = new AsOf(SATURDAY, SATURDAY);

        assertThat(read.isToday()).isTrue();
        assertThat(read.end()).isEqualTo(Instant.MAX);
        assertThat(read.on(SATURDAY.minusDays(1)).isPast()).isTrue();
        assertThat(read.on(SATURDAY.minusDays(1)).end()).isEqualTo(Instant.parse("2026-11-20T23:00:00Z"));
        assertThat(read.on(SATURDAY.plusDays(1)).isPast()).isFalse();
    }

    private static LocalDate today(String instant) {
        return AsOf.today(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC)).day();
    }
}
