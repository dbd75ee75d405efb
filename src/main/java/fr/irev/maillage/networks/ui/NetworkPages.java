package fr.irev.maillage.networks.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import fr.irev.maillage.networks.NetworkId;
import fr.irev.maillage.shared.ui.AsOfAddress;

/** The way to the pages of networks. */
public final class NetworkPages {

    private NetworkPages() {}

    /** Goes to the page of a network. */
    public static void open(NetworkId network) {
        UI.getCurrent().navigate(path(network));
    }

    /** A link to the page of a network. */
    public static Anchor link(NetworkId network, String text) {
        var link = new Anchor(AsOfAddress.of(path(network)), text);
        link.setRouterIgnore(false);
        return link;
    }

    private static String path(NetworkId network) {
        return "reseaux/" + network.networkId();
    }
}
