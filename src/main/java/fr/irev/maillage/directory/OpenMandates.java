package fr.irev.maillage.directory;

import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.DaySql;
import java.time.Clock;
import java.time.LocalDate;

/** What « open » means in SQL: begun, or of unknown start, and not ended before the day. */
public final class OpenMandates {

    private OpenMandates() {}

    /** Condition that the mandate under this alias is open on the day, itself a named parameter such as {@code :day}. */
    public static String on(String mandate, String day) {
        return DaySql.within(mandate + ".starts_on", mandate + ".ends_on", day);
    }

    /** Today, where the readers are. */
    public static LocalDate today(Clock clock) {
        return AsOf.today(clock).day();
    }
}
