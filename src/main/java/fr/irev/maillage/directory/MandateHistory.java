package fr.irev.maillage.directory;

import fr.irev.maillage.shared.recorded.RecordedChanges;
import java.time.LocalDate;

/**
 * What a module keeps about a mandate from day to day. When the organisation of a mandate goes into another, the mandate goes on
 * there under its number, and a mandate of its own tells its past; each such module gives the past one what was of the past. The
 * service that asks has checked the rights and begun the transaction.
 */
public interface MandateHistory {

    /**
     * Gives what was up to a day to the mandate of the past, every change through the record, so that it can be undone.
     *
     * @param living the mandate that goes on from the day after
     * @param past the mandate that tells what was
     * @param lastDay of the past
     */
    void keepPast(MandateId living, MandateId past, LocalDate lastDay, RecordedChanges changes);
}
