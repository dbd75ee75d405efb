package fr.irev.maillage.directory.seats.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.directory.seats.SeatFilter;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.Roles;
import fr.irev.maillage.shared.ui.Texts;
import java.util.Optional;

/** From the list of seats to what makes them expected. */
@SpringComponent
class SeatTemplatesLink implements SeatListAction {

    @Override
    public int rank() {
        return 40;
    }

    @Override
    public Optional<Component> show(SeatFilter filter, AsOf asOf) {
        return CurrentUser.holds(Roles.ADMIN)
                ? Optional.of(new Anchor(SeatTemplatesView.PATH, Texts.text("seats.template.title")))
                : Optional.empty();
    }
}
