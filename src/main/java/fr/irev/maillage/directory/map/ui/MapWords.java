package fr.irev.maillage.directory.map.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import fr.irev.maillage.directory.map.MapLayer;
import fr.irev.maillage.directory.map.MapPlace;
import fr.irev.maillage.directory.seats.SeatState;
import fr.irev.maillage.directory.seats.ui.SeatMarks;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.SchemeId;
import fr.irev.maillage.territories.TerritoryId;
import fr.irev.maillage.territories.ui.SchemePages;
import fr.irev.maillage.territories.ui.TerritoryPages;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Places of the map in words and links. */
final class MapWords {

    private MapWords() {}

    static String state(@Nullable SeatState state) {
        return state == null ? Texts.text("map.state.none") : Texts.of("seats.state", state);
    }

    static Component mark(MapPlace place) {
        var state = place.state();
        if (state != null) {
            return SeatMarks.state(state);
        }
        var none = new Span(Texts.text("map.state.none"));
        none.addClassName("muted");
        return none;
    }

    /** « 2 vacants, 3 pourvus »: what asks for somebody first. */
    static String seats(MapPlace place) {
        return Stream.of(
                        SeatState.VACANT,
                        SeatState.A_VERIFIER,
                        SeatState.INTERIM,
                        SeatState.POURVU,
                        SeatState.SANS_OBJET)
                .filter(state -> place.seats().containsKey(state))
                .map(state ->
                        Texts.text("map.seats." + state.name(), place.seats().getOrDefault(state, 0)))
                .collect(Collectors.joining(", "));
    }

    /** The way to the sheet of the place. */
    static Anchor sheet(MapPlace place, String text) {
        return place.layer() == MapLayer.QPV
                ? TerritoryPages.link(new TerritoryId(place.id()), text)
                : SchemePages.link(new SchemeId(place.id()), text);
    }

    /** « Qui contacter ? » about the place, its meaning already chosen. */
    static Anchor whoToContact(MapPlace place) {
        var way =
                new Location("qui-contacter", QueryParameters.simple(Map.of("q", place.name(), "choix", place.key())));
        var link = new Anchor(way.getPathWithQueryParameters(), Texts.text("map.place.contact"));
        link.getElement().setAttribute("aria-label", Texts.text("map.place.contact.label", place.name()));
        return link;
    }
}
