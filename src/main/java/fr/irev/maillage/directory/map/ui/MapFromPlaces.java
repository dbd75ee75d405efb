package fr.irev.maillage.directory.map.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.irev.maillage.shared.ui.Texts;
import fr.irev.maillage.territories.ui.PlaceListAction;

/** From the list of territories to the map. */
@SpringComponent
class MapFromPlaces implements PlaceListAction {

    @Override
    public Component show() {
        return new Anchor(MapPages.PATH, Texts.text("map.from"));
    }
}
