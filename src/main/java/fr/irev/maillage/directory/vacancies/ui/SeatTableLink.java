package fr.irev.maillage.directory.vacancies.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.directory.seats.SeatFilter;
import fr.irev.maillage.directory.seats.ui.SeatListAction;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.ui.AsOfAddress;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.SchemeKind;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** From the list of seats to the table of schemes and seats, of the same kind of scheme. */
@SpringComponent
class SeatTableLink implements SeatListAction {

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public Optional<Component> show(SeatFilter filter, AsOf asOf) {
        var kind = Objects.requireNonNullElse(filter.schemeKind(), SchemeKind.CITE_EDUCATIVE);
        return Optional.of(new Anchor(
                AsOfAddress.of(SeatTableView.PATH + "?dispositif=" + kind.name().toLowerCase(Locale.ROOT)),
                Texts.text("vacancies.table.title")));
    }
}
