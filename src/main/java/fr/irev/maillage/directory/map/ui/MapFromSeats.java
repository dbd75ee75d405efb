package fr.irev.maillage.directory.map.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.directory.map.MapFilter;
import fr.irev.maillage.directory.seats.SeatFilter;
import fr.irev.maillage.directory.seats.SeatState;
import fr.irev.maillage.directory.seats.ui.SeatListAction;
import fr.irev.maillage.shared.AsOf;
import fr.irev.maillage.shared.ui.Texts;
import java.util.Optional;

/** From the list of seats to the map, narrowed in the same way as far as the map knows it. */
@SpringComponent
class MapFromSeats implements SeatListAction {

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public Optional<Component> show(SeatFilter filter, AsOf asOf) {
        var state = filter.states().size() == 1 ? filter.states().iterator().next() : null;
        var shown = new MapFilter(
                MapFilter.ALL.layers(),
                filter.within(),
                state == SeatState.SANS_OBJET ? null : state,
                filter.function());
        return Optional.of(new Anchor(
                new Location(MapPages.PATH, new MapPages(shown, null).address()).getPathWithQueryParameters(),
                Texts.text("map.from")));
    }
}
