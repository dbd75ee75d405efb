package fr.irev.maillage.networks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.directory.PersonId;
import fr.irev.maillage.directory.ui.PersonSection;
import fr.irev.maillage.networks.NetworkSheetLookup;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.Texts;

/** The networks of a person, on their sheet. */
@SpringComponent
class PersonNetworks implements PersonSection {

    private final NetworkSheetLookup lookup;

    PersonNetworks(NetworkSheetLookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public String title() {
        return Texts.text("networks.list.title");
    }

    @Override
    public Component show(PersonId person, AsOf asOf) {
        var networks = lookup.of(person, asOf.day());
        if (networks.isEmpty()) {
            return new EmptyState(Texts.text("networks.person.none"));
        }
        var list = new UnorderedList();
        networks.forEach(network -> list.add(new ListItem(NetworkPages.link(network.id(), network.name()))));
        return list;
    }
}
