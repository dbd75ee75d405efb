package fr.irev.maillage.territories.ui;

import com.vaadin.flow.component.Component;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.territories.SchemeId;

/** A slot of the page of a scheme: what another module knows of it. Beans of this type are shown in their order. */
public interface SchemeSection {

    /** From this rank on, sections follow what the page itself tells of the scheme. */
    int LAST = 50;

    /** Lower comes first: seats 10, the history of changes 90. */
    int rank();

    /** Heading of the section. */
    String title();

    /** Its content for the signed-in account. */
    Component show(SchemeId scheme, AsOf asOf);
}
