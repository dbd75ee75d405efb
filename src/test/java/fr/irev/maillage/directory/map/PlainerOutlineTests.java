package fr.irev.maillage.directory.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PlainerOutlineTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void aPointOnTheLineBetweenItsNeighboursGoes() {
        assertThat(PlainerOutline.ring(ring(0, 0, 0, 0.01, 0, 0.02, 0.02, 0.02, 0.02, 0, 0, 0)))
                .extracting(point -> point[0] + " " + point[1])
                .containsExactly("0.0 0.0", "0.0 0.02", "0.02 0.02", "0.02 0.0", "0.0 0.0");
    }

    @Test
    void aPointThatMakesTheShapeStays() {
        assertThat(PlainerOutline.ring(ring(0, 0, 0.001, 0.01, 0, 0.02, 0.02, 0.02, 0.02, 0, 0, 0)))
                .hasSize(6);
    }

    @Test
    void whatWouldBeTooLittleLeftStaysAsItWas() {
        var tiny = ring(0, 0, 0.00001, 0, 0.00001, 0.00001, 0, 0.00001, 0, 0);

        assertThat(PlainerOutline.ring(tiny)).isSameAs(tiny);
    }

    @Test
    void partsAndHolesStayWhatTheyAre() {
        var two = JSON.readTree("""
                [[[[0,0],[0,1],[1,1],[0,0]],[[0.1,0.2],[0.1,0.4],[0.2,0.4],[0.1,0.2]]],[[[5,5],[5,6],[6,6],[5,5]]]]
                """);

        assertThat(JSON.valueToTree(PlainerOutline.of(two)).toString())
                .isEqualTo("[[[[0.0,0.0],[0.0,1.0],[1.0,1.0],[0.0,0.0]],[[0.1,0.2],[0.1,0.4],[0.2,0.4],[0.1,0.2]]],"
                        + "[[[5.0,5.0],[5.0,6.0],[6.0,6.0],[5.0,5.0]]]]");
    }

    private static List<double[]> ring(double... numbers) {
        var ring = new ArrayList<double[]>();
        for (int i = 0; i < numbers.length; i += 2) {
            ring.add(new double[] {numbers[i], numbers[i + 1]});
        }
        return ring;
    }
}
