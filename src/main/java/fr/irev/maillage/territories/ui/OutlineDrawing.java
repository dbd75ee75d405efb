package fr.irev.maillage.territories.ui;

import com.vaadin.flow.component.Svg;
import fr.irev.maillage.territories.PlaceMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The outline of a quartier, or the quartiers and communes of a larger place, as a drawing, north up. The degree of longitude is shortened by the cosine of the latitude, so
 * that the shape is what one would see from above.
 */
final class OutlineDrawing extends Svg {

    private static final long serialVersionUID = 1L;

    private static final Pattern RING = Pattern.compile("\\(([-\\d. ,eE]+)\\)");
    private static final double LONGEST_SIDE = 320; // CSS pixels
    private static final double MARGIN = 6;

    private record Point(double x, double y) {}

    /** @param description what it shows, for whoever does not see it */
    OutlineDrawing(PlaceMap map, String description) {
        super(draw(map));
        addClassName("outline");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", description);
    }

    static String draw(PlaceMap map) {
        double narrowing = Math.cos(Math.toRadians(latitude(map)));
        var shapes = map.outlines().stream()
                .map(outline -> rings(outline.text(), narrowing))
                .toList();
        var towns = map.communes().stream()
                .map(commune -> new Point(commune.longitude() * narrowing, -commune.latitude()))
                .toList();
        var points = Stream.concat(
                        shapes.stream().flatMap(List::stream).flatMap(List::stream),
                        // the middle of the only commune says nothing about its quartiers
                        towns.size() > 1 ? towns.stream() : Stream.empty())
                .toList();
        double left = points.stream().mapToDouble(Point::x).min().orElse(0);
        double right = points.stream().mapToDouble(Point::x).max().orElse(1);
        double top = points.stream().mapToDouble(Point::y).min().orElse(0);
        double bottom = points.stream().mapToDouble(Point::y).max().orElse(1);
        double scale = LONGEST_SIDE / Math.max(Math.max(right - left, bottom - top), 1e-9);
        var drawn = new StringBuilder();
        if (towns.size() > 1) {
            for (var town : towns) {
                drawn.append("<circle cx=\"%s\" cy=\"%s\" r=\"1.5\"/>"
                        .formatted(
                                number((town.x() - left) * scale + MARGIN), number((town.y() - top) * scale + MARGIN)));
            }
        }
        for (var rings : shapes) {
            drawn.append("<path d=\"");
            for (var ring : rings) {
                char command = 'M';
                for (var point : ring) {
                    drawn.append(command)
                            .append(number((point.x() - left) * scale + MARGIN))
                            .append(' ')
                            .append(number((point.y() - top) * scale + MARGIN));
                    command = 'L';
                }
                drawn.append('Z');
            }
            drawn.append("\" fill-rule=\"evenodd\"/>");
        }
        var width = number((right - left) * scale + 2 * MARGIN);
        var height = number((bottom - top) * scale + 2 * MARGIN);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" width="%s" height="%s" aria-hidden="true">\
                %s</svg>""".formatted(width, height, width, height, drawn);
    }

    /** Of some place on it: all of them are near. */
    private static double latitude(PlaceMap map) {
        return map.outlines().stream()
                .flatMap(outline -> rings(outline.text(), 1).stream())
                .flatMap(List::stream)
                .map(point -> -point.y())
                .findFirst()
                .orElse(map.communes().isEmpty() ? 0 : map.communes().getFirst().latitude());
    }

    private static List<List<Point>> rings(String outline, double narrowing) {
        var rings = new ArrayList<List<Point>>();
        var matcher = RING.matcher(outline);
        while (matcher.find()) {
            var ring = new ArrayList<Point>();
            for (var pair : matcher.group(1).split(",")) {
                var numbers = pair.strip().split("\\s+");
                ring.add(new Point(Double.parseDouble(numbers[0]) * narrowing, -Double.parseDouble(numbers[1])));
            }
            rings.add(ring);
        }
        return rings;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
