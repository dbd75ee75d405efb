package fr.irev.maillage.territories.ui;

import com.vaadin.flow.component.Component;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.territories.TerritoryId;

/** A slot of the page of a territory: what another module knows of it. Beans of this type are shown in their order. */
public interface TerritorySection {

    /** Lower comes first: who to contact 10, seats 15, people 20. */
    int rank();

    /** Heading of the section. */
    String title();

    /** Whether there is anything to show of the day; a section that also says what is missing always has. */
    default boolean concerns(TerritoryId territory, AsOf asOf) {
        return true;
    }

    /** Its content for the signed-in account. */
    Component show(TerritoryId territory, AsOf asOf);
}
