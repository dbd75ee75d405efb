package fr.irev.maillage.territories;

import fr.irev.maillage.shared.recorded.RecordedChanges;
import java.util.List;
import java.util.Set;

/**
 * What a module keeps for a territory. Each such module brings one bean, so that a new priority geography can take it to the
 * quartier that follows, without the territories knowing the tables of those above them.
 */
public interface TerritoryBelongings {

    /** The tables that {@link #bringOver} changes. */
    Set<String> tables();

    /** What there is for a territory, in French, each a phrase: « 2 sièges, dont 1 pourvu »; none when there is nothing. */
    List<String> attached(TerritoryId territory);

    /**
     * Gives what there is to another territory, every change through the record, so that it can be undone. What the other has
     * of its own already stays where it is.
     */
    void bringOver(TerritoryId from, TerritoryId to, RecordedChanges changes);
}
