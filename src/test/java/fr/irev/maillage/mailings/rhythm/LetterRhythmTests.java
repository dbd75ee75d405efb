package fr.irev.maillage.mailings.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class LetterRhythmTests {

    private static final LetterRhythm FIRST_TUESDAY = at(1, DayOfWeek.TUESDAY);

    private static LetterRhythm at(int week, DayOfWeek day) {
        return new LetterRhythm(week, day, LocalTime.of(10, 0), 10);
    }

    @Test
    void theFirstTuesdayMayBeTheFirstDayOfTheMonth() {
        assertThat(FIRST_TUESDAY.departure(YearMonth.of(2026, 12))).isEqualTo("2026-12-01T10:00");
        assertThat(FIRST_TUESDAY.departure(YearMonth.of(2026, 11))).isEqualTo("2026-11-03T10:00");
    }

    @Test
    void theLastFridayIsTheFourthOrTheFifth() {
        assertThat(at(LetterRhythm.LAST, DayOfWeek.FRIDAY).departure(YearMonth.of(2026, 11)))
                .isEqualTo("2026-11-27T10:00");
        assertThat(at(LetterRhythm.LAST, DayOfWeek.FRIDAY).departure(YearMonth.of(2027, 1)))
                .isEqualTo("2027-01-29T10:00");
    }

    @Test
    void afterADepartureTheNextIsAMonthLater() {
        assertThat(FIRST_TUESDAY.next(LocalDateTime.parse("2026-12-01T10:00"))).isEqualTo("2026-12-01T10:00");
        assertThat(FIRST_TUESDAY.next(LocalDateTime.parse("2026-12-01T10:01"))).isEqualTo("2027-01-05T10:00");
    }

    @Test
    void nobodyReadsALetterOfSunday() {
        assertThatIllegalArgumentException().isThrownBy(() -> at(1, DayOfWeek.SUNDAY));
        assertThatIllegalArgumentException().isThrownBy(() -> at(6, DayOfWeek.MONDAY));
    }

    @Test
    void theRhythmIsSaidInWords() {
        assertThat(RhythmWords.of(FIRST_TUESDAY)).isEqualTo("le 1er mardi du mois à 10:00");
        assertThat(RhythmWords.of(at(LetterRhythm.LAST, DayOfWeek.FRIDAY)))
                .isEqualTo("le dernier vendredi du mois à 10:00");
        assertThat(RhythmWords.ofMonth(YearMonth.of(2027, 4))).isEqualTo("d’avril 2027");
        assertThat(RhythmWords.ofMonth(YearMonth.of(2027, 5))).isEqualTo("de mai 2027");
    }
}
