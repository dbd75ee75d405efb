package fr.irev.maillage.networks.ui;

import com.vaadin.flow.component.Component;
import fr.irev.maillage.networks.NetworkId;
import fr.irev.maillage.shared.AsOf;

/** A slot of the page of a network: later modules show there what they know of it, its sessions or what is written to it. */
public interface NetworkSection {

    /** Lower comes first: audiences 10, events 20, mailings 30. */
    int rank();

    /** The heading of the section. */
    String title();

    /** Its content, itself an empty state when there is nothing. */
    Component show(NetworkId network, AsOf asOf);
}
