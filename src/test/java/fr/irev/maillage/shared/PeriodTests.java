package fr.irev.maillage.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    @Test
    void bothEndsLieWithin() {
        var period = new Period(FIRST, LAST);

        assertThat(period.contains(FIRST)).isTrue();
        assertThat(period.contains(LAST)).isTrue();
        assertThat(period.contains(FIRST.minusDays(1))).isFalse();
        assertThat(period.contains(LAST.plusDays(1))).isFalse();
    }

    @Test
    void aMissingEndIsOpenAndAMissingStartLongAgo() {
        assertThat(new Period(FIRST, null).contains(LocalDate.of(2999, 1, 1))).isTrue();
        assertThat(new Period(null, LAST).contains(LocalDate.of(1900, 1, 1))).isTrue();
    }

    @Test
    void oneDayIsAPeriod() {
        assertThat(new Period(FIRST, FIRST).contains(FIRST)).isTrue();
    }

    @Test
    void theEndDoesNotPrecedeTheStart() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(LAST, FIRST));
    }
}
