package fr.irev.maillage.territories.ui;

import com.vaadin.flow.component.Component;
import fr.irev.maillage.territories.TerritoryId;

/** A slot of the page of a territory: what another module knows of it. Beans of this type are shown in their order. */
public interface TerritorySection {

    /** Lower comes first: seats 10, organisations 20. */
    int rank();

    /** Heading of the section. */
    String title();

    /** Its content for the signed-in account. */
    Component show(TerritoryId territory);
}
