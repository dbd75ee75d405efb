package fr.irev.maillage.directory.map.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import fr.irev.maillage.directory.map.MapLayer;
import fr.irev.maillage.directory.map.MapPlace;
import fr.irev.maillage.directory.seats.SeatState;
import fr.irev.maillage.shared.ui.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The drawing itself, by Leaflet in the browser ({@code carte/region-map.js}). It shows the places that it is given, and tells
 * which one somebody has chosen.
 */
@Tag("region-map")
@StyleSheet(MapLibrary.LEAFLET + "leaflet.css")
@JavaScript(MapLibrary.LEAFLET + "leaflet.js")
@JavaScript("context://carte/region-map.js")
class RegionMap extends Component implements HasSize {

    private static final long serialVersionUID = 1L;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<SeatState> LEGEND =
            List.of(SeatState.POURVU, SeatState.VACANT, SeatState.INTERIM, SeatState.A_VERIFIER, SeatState.SANS_OBJET);

    private final String version;
    private ArrayNode places = JSON.arrayNode();
    private @Nullable String chosen;

    /**
     * @param version of the drawing of the region, as its files are addressed
     * @param choosing hears the key of the place that somebody chose on the map
     */
    RegionMap(String version, Consumer<String> choosing) {
        this.version = version;
        getElement()
                .addEventListener(
                        "place-chosen",
                        event -> choosing.accept(
                                event.getEventData().get("event.detail.key").asString()))
                .addEventData("event.detail.key");
    }

    /** Shows these places and no others. */
    void show(List<MapPlace> shown, @Nullable String chosen) {
        places = JSON.arrayNode();
        shown.stream().filter(MapPlace::isLocated).map(RegionMap::drawn).forEach(places::add);
        this.chosen = chosen;
        if (isAttached()) {
            draw();
        }
    }

    /** The browser forgets the drawing with the page that it stood on. */
    @Override
    protected void onAttach(AttachEvent attached) {
        var words = new LinkedHashMap<String, String>();
        List.of("label", "hint", "zoomIn", "zoomOut", "here", "backdrop")
                .forEach(word -> words.put(word, Texts.text("map.drawing." + word)));
        var texts = JSON.objectNode();
        words.forEach(texts::put);
        getElement().callJsFunction("draw", MapFiles.BACKDROP + version, MapFiles.OUTLINES + version, texts, legend());
        draw();
    }

    private void draw() {
        getElement().callJsFunction("show", places, chosen == null ? "" : chosen);
    }

    private static ObjectNode drawn(MapPlace place) {
        var state = place.state();
        var node = JSON.objectNode();
        node.put("key", place.key());
        node.put("layer", place.layer().name());
        node.put("state", state == null ? "NONE" : state.name());
        node.put("name", place.name() + "\u00a0: " + MapWords.state(state));
        node.set("at", JSON.arrayNode().add(place.latitude()).add(place.longitude()));
        var schemes = JSON.arrayNode();
        if (place.layer() == MapLayer.QPV) {
            place.schemes().forEach(scheme -> schemes.add("s" + scheme));
        }
        node.set("schemes", schemes);
        return node;
    }

    /** Shapes, then states, each with its words. */
    private static ArrayNode legend() {
        var legend = JSON.arrayNode();
        Map<MapLayer, String> shapes = new LinkedHashMap<>();
        for (var layer : MapLayer.values()) {
            shapes.put(layer, Texts.of("map.layer.one", layer));
        }
        shapes.forEach((layer, words) -> legend.add(entry(layer, "PLAIN", words)));
        LEGEND.forEach(state -> legend.add(entry(MapLayer.QPV, state.name(), MapWords.state(state))));
        legend.add(entry(MapLayer.QPV, "NONE", MapWords.state(null)));
        return legend;
    }

    private static ObjectNode entry(MapLayer layer, String state, String words) {
        return JSON.objectNode().put("layer", layer.name()).put("state", state).put("words", words);
    }
}
