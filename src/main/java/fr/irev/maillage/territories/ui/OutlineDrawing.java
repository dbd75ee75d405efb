package fr.irev.maillage.territories.ui;

import com.vaadin.flow.component.Svg;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The outline of a quartier as a drawing, north up. The degree of longitude is shortened by the cosine of the latitude, so
 * that the shape is what one would see from above.
 */
final class OutlineDrawing extends Svg {

    private static final long serialVersionUID = 1L;

    private static final Pattern RING = Pattern.compile("\\(([-\\d. ,eE]+)\\)");
    private static final double LONGEST_SIDE = 320; // CSS pixels
    private static final double MARGIN = 6;

    private record Point(double x, double y) {}

    /** @param outline polygon or multipolygon as well-known text, in degrees */
    OutlineDrawing(String outline, String description) {
        super(draw(outline));
        addClassName("outline");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", description);
    }

    static String draw(String outline) {
        var rings = rings(outline);
        var points = rings.stream().flatMap(List::stream).toList();
        double left = points.stream().mapToDouble(Point::x).min().orElse(0);
        double right = points.stream().mapToDouble(Point::x).max().orElse(1);
        double top = points.stream().mapToDouble(Point::y).min().orElse(0);
        double bottom = points.stream().mapToDouble(Point::y).max().orElse(1);
        double scale = LONGEST_SIDE / Math.max(Math.max(right - left, bottom - top), 1e-9);
        var path = new StringBuilder();
        for (var ring : rings) {
            char command = 'M';
            for (var point : ring) {
                path.append(command)
                        .append(number((point.x() - left) * scale + MARGIN))
                        .append(' ')
                        .append(number((point.y() - top) * scale + MARGIN));
                command = 'L';
            }
            path.append('Z');
        }
        var width = number((right - left) * scale + 2 * MARGIN);
        var height = number((bottom - top) * scale + 2 * MARGIN);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" width="%s" height="%s" aria-hidden="true">\
                <path d="%s" fill-rule="evenodd"/></svg>""".formatted(width, height, width, height, path);
    }

    private static List<List<Point>> rings(String outline) {
        var rings = new ArrayList<List<Point>>();
        var matcher = RING.matcher(outline);
        double narrowing = 0;
        while (matcher.find()) {
            var ring = new ArrayList<Point>();
            for (var pair : matcher.group(1).split(",")) {
                var numbers = pair.strip().split("\\s+");
                double latitude = Double.parseDouble(numbers[1]);
                if (narrowing == 0) {
                    narrowing = Math.cos(Math.toRadians(latitude));
                }
                ring.add(new Point(Double.parseDouble(numbers[0]) * narrowing, -latitude));
            }
            rings.add(ring);
        }
        return rings;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
