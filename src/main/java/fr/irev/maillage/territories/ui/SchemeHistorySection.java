package fr.irev.maillage.territories.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.ui.HistoryPanel;
import fr.irev.maillage.territories.SchemeId;

/** What was done to a scheme, last on its page. */
@SpringComponent
class SchemeHistorySection implements SchemeSection {

    private final HistoryPanel history;

    SchemeHistorySection(HistoryPanel history) {
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
    public Component show(SchemeId scheme, AsOf asOf) {
        return history.show("SCHEME", scheme.schemeId(), asOf);
    }
}
