package fr.irev.maillage.territories.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.territories.PlaceMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineDrawingTests {

    @Test
    void theNorthIsUpAndHolesStayOpen() {
        var drawing = OutlineDrawing.draw(new PlaceMap(
                List.of(new PlaceMap.NamedOutline(
                        "Essai",
                        "MULTIPOLYGON(((0 0,1 0,1 1,0 0),(0.5 0.2,0.6 0.2,0.6 0.3,0.5 0.2)),((2 0,3 0,3 1,2 0)))")),
                List.of()));

        assertThat(drawing).contains("fill-rule=\"evenodd\"").contains("M6.0 112.7L112.7 112.7L112.7 6.0L6.0 112.7Z");
        assertThat(drawing.split("M", -1)).hasSize(4);
    }

    @Test
    void severalQuartiersAndTheCommunesAroundThemAreDrawnTogether() {
        var drawing = OutlineDrawing.draw(new PlaceMap(
                List.of(
                        new PlaceMap.NamedOutline("Un", "POLYGON((3 50,3.1 50,3.1 50.1,3 50))"),
                        new PlaceMap.NamedOutline("Deux", "POLYGON((3.2 50,3.3 50,3.3 50.1,3.2 50))")),
                List.of(new PlaceMap.NamedPoint("A", 2.9, 50), new PlaceMap.NamedPoint("B", 3.4, 50.2))));

        assertThat(drawing.split("<path", -1)).hasSize(3);
        assertThat(drawing.split("<circle", -1)).hasSize(3);
    }
}
