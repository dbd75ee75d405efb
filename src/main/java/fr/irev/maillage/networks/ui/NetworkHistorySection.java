package fr.irev.maillage.networks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.networks.NetworkId;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.ui.HistoryPanel;

/** What was done to a network, last on its page. */
@SpringComponent
class NetworkHistorySection implements NetworkSection {

    private final HistoryPanel history;

    NetworkHistorySection(HistoryPanel history) {
        this.history = history;
    }

    @Override
    public int rank() {
        return 90;
    }

    @Override
    public String title() {
        return HistoryPanel.title();
    }

    @Override
    public Component show(NetworkId network, AsOf asOf) {
        return history.show("NETWORK", network.networkId(), asOf);
    }
}
