package fr.irev.maillage.directory;

import fr.irev.maillage.shared.ui.Dates;
import java.time.Clock;
import java.time.LocalDate;

/** What « open » means in SQL: begun, or of unknown start, and not ended before the day. */
public final class OpenMandates {

    private OpenMandates() {}

    /** Condition that the mandate under this alias is open on the day, itself a named parameter such as {@code :day}. */
    public static String on(String mandate, String day) {
        return "(%1$s.starts_on is null or %1$s.starts_on <= %2$s) and (%1$s.ends_on is null or %1$s.ends_on >= %2$s)"
                .formatted(mandate, day);
    }

    /** Today, where the readers are. */
    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(Dates.PARIS));
    }
}
