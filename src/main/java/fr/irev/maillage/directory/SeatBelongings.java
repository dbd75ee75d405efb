package fr.irev.maillage.directory;

import fr.irev.maillage.shared.recorded.RecordedChanges;
import java.util.List;

/**
 * What a module keeps for whoever holds a seat. Each such module brings one bean, so that a handover takes what belongs to the
 * seat to the successor and leaves what belongs to the person, without the directory knowing the tables of those above it. The
 * service that asks has checked the rights and begun the transaction.
 */
public interface SeatBelongings {

    /** What would go over and what would stay, in French, each a sentence; changes nothing. */
    List<String> foretell(SeatSuccession succession);

    /**
     * Takes over what belongs to the seat, every change through the record, so that it can be undone. Asked only when somebody
     * follows, who is in the base by then.
     *
     * @param arriving the successor's mandate on the seat
     */
    void handOver(
            SeatSuccession succession,
            SeatSuccession.Successor successor,
            PersonId person,
            MandateId arriving,
            RecordedChanges changes);
}
