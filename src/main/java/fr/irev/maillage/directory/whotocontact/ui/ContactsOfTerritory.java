package fr.irev.maillage.directory.whotocontact.ui;

import com.vaadin.flow.component.html.Div;
import fr.irev.maillage.directory.whotocontact.Subject;
import fr.irev.maillage.directory.whotocontact.WhoToContact;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.ui.EmptyState;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.TerritoryId;
import fr.irev.maillage.territories.ui.TerritorySection;
import org.springframework.stereotype.Component;

/** Who to contact for a territory, on its page. */
@Component
class ContactsOfTerritory implements TerritorySection {

    private final WhoToContact whoToContact;

    ContactsOfTerritory(WhoToContact whoToContact) {
        this.whoToContact = whoToContact;
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public String title() {
        return Texts.text("contacts.section.title");
    }

    @Override
    public com.vaadin.flow.component.Component show(TerritoryId territory, AsOf asOf) {
        var answer = whoToContact.ask("", new Subject.InTerritory(territory), asOf.day());
        return answer.lines().isEmpty()
                ? new Div(new EmptyState(Texts.text("seats.none")))
                : new ContactCards(answer.lines());
    }
}
