package fr.irev.maillage.territories.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutlineDrawingTests {

    @Test
    void theNorthIsUpAndHolesStayOpen() {
        var drawing = OutlineDrawing.draw(
                "MULTIPOLYGON(((0 0,1 0,1 1,0 0),(0.5 0.2,0.6 0.2,0.6 0.3,0.5 0.2)),((2 0,3 0,3 1,2 0)))");

        assertThat(drawing).contains("fill-rule=\"evenodd\"").contains("M6.0 112.7L112.7 112.7L112.7 6.0L6.0 112.7Z");
        assertThat(drawing.split("M", -1)).hasSize(4);
    }
}
