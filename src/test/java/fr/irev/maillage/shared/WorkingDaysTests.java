package fr.irev.maillage.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-19, 2026-11-20", // Thursday
        "2026-11-20, 2026-11-23", // Friday
        "2026-04-03, 2026-04-07", // Easter Monday is the 6th
        "2026-05-13, 2026-05-15", // Ascension
        "2026-05-22, 2026-05-26", // Whit Monday
        "2027-03-26, 2027-03-30", // Easter Monday is the 29th
        "2026-12-31, 2027-01-04", // New Year's Day, then a weekend
    })
    void weekendsAndPublicHolidaysAreSkipped(LocalDate day, LocalDate next) {
        assertThat(WorkingDays.after(day)).isEqualTo(next);
    }
}
