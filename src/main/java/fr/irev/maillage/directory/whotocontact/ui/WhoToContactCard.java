package fr.irev.maillage.directory.whotocontact.ui;

import fr.irev.maillage.directory.whotocontact.WhoToContact;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.HomeCard;
import fr.irev.maillage.shared.ui.Texts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The box of « Qui contacter ? » on the home page. */
@Component
class WhoToContactCard implements HomeCard {

    private final WhoToContact whoToContact;

    WhoToContactCard(WhoToContact whoToContact) {
        this.whoToContact = whoToContact;
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public String title() {
        return Texts.text("contacts.home.title");
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> show() {
        return CurrentUser.holds(Roles.LECTURE) ? Optional.of(new WhoToContactBox(whoToContact)) : Optional.empty();
    }
}
