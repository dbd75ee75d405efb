package fr.irev.maillage.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.ui.HistoryPanel;

/** What became of a person and their mandates, last on the sheet. */
@SpringComponent
class PersonHistorySection implements PersonSection {

    private final HistoryPanel history;

    PersonHistorySection(HistoryPanel history) {
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
    public Component show(PersonId person, AsOf asOf) {
        return history.show("PERSON", person.personId(), asOf);
    }
}
