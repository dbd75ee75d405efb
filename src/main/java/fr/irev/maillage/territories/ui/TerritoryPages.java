package fr.irev.maillage.territories.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import fr.irev.maillage.shared.ui.AsOfAddress;
import fr.irev.maillage.territories.TerritoryId;

/** The way to the page of a territory. */
public final class TerritoryPages {

    private TerritoryPages() {}

    /** Goes there. */
    public static void open(TerritoryId territory) {
        UI.getCurrent().navigate(path(territory));
    }

    /** A link there. */
    public static Anchor link(TerritoryId territory, String text) {
        return new Anchor(AsOfAddress.of(path(territory)), text);
    }

    private static String path(TerritoryId territory) {
        return "territoires/" + territory.territoryId();
    }
}
