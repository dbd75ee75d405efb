package fr.irev.maillage.territories.geography;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The outline of a quartier: polygons, each an outer ring and its holes, in degrees (WGS84), longitude before latitude. Areas
 * are those of the plane that touches the earth nearby, true to some hundredths of a percent at the size of a quartier.
 */
record Outline(List<List<List<Point>>> polygons) {

    record Point(double longitude, double latitude) {}

    private record Span(double from, double to) {}

    private static final Pattern RING = Pattern.compile("\\(([^()]+)\\)");
    private static final double DEGREE = 111_194.93; // metres of a degree of latitude
    private static final double SQUARE_METRES = 10_000; // of a hectare
    private static final int LINES = 600;
    private static final double NEAR = 15; // metres: files round coordinates to ten
    private static final double SMALL = 2_000; // square metres that two readings of one outline may differ by

    /** @param text well-known text of a polygon or multipolygon */
    static Outline of(String text) {
        var polygons = new ArrayList<List<List<Point>>>();
        for (var polygon : text.split("\\)\\s*\\)\\s*,\\s*\\(\\s*\\(")) {
            var rings = new ArrayList<List<Point>>();
            var ring = RING.matcher("(" + polygon.substring(polygon.lastIndexOf("((") + 1) + ")");
            while (ring.find()) {
                rings.add(Arrays.stream(ring.group(1).split(","))
                        .map(pair -> pair.strip().split("\\s+"))
                        .map(pair -> new Point(Double.parseDouble(pair[0]), Double.parseDouble(pair[1])))
                        .toList());
            }
            polygons.add(List.copyOf(rings));
        }
        return new Outline(List.copyOf(polygons));
    }

    /** As well-known text, to the tenth of a metre. */
    String text() {
        return polygons.stream()
                .map(rings -> rings.stream()
                        .map(ring -> ring.stream()
                                .map(point -> number(point.longitude()) + " " + number(point.latitude()))
                                .collect(Collectors.joining(",", "(", ")")))
                        .collect(Collectors.joining(",", "(", ")")))
                .collect(Collectors.joining(",", "MULTIPOLYGON(", ")"));
    }

    BigDecimal hectares() {
        return BigDecimal.valueOf(area() / SQUARE_METRES).setScale(1, RoundingMode.HALF_UP);
    }

    /** In the middle of its area. */
    Point centre() {
        double south = lowest();
        double step = (highest() - south) / LINES;
        double sum = 0;
        double east = 0;
        double north = 0;
        for (int i = 0; i < LINES; i++) {
            double latitude = south + (i + 0.5) * step;
            for (var span : spans(latitude)) {
                double length = span.to() - span.from();
                sum += length;
                east += length * (span.from() + span.to()) / 2;
                north += length * latitude;
            }
        }
        return sum == 0 ? points().findFirst().orElseThrow() : new Point(east / sum, north / sum);
    }

    Stream<Point> points() {
        return rings().flatMap(List::stream);
    }

    /**
     * How far the sum over its rings is from the area that lies inside: nought for a sound outline, much for one whose line
     * crosses itself. Rounding makes neighbouring points cross a little.
     */
    double twist() {
        double signed = 0;
        for (var polygon : polygons) {
            for (int i = 0; i < polygon.size(); i++) {
                signed += Math.abs(ringArea(polygon.get(i))) * (i == 0 ? 1 : -1);
            }
        }
        double inside = area();
        return inside == 0 ? 1 : Math.abs(signed - inside) / inside;
    }

    /** The share of this area that the other holds too, from 0 to 1. */
    double shareWithin(Outline other) {
        double own = area();
        return own == 0 ? 0 : Math.min(1, common(other) / own);
    }

    /** Whether both say the same outline, one perhaps rounded or cleaned: no corner lies off the other's line, or next to no area. */
    boolean tellsTheSameAs(Outline other) {
        return isNear(other) && other.isNear(this) || area() + other.area() - 2 * common(other) <= SMALL;
    }

    private boolean isNear(Outline other) {
        var lines = other.rings().toList();
        return points().allMatch(point -> lines.stream().anyMatch(line -> touches(line, point)));
    }

    private static boolean touches(List<Point> line, Point point) {
        double narrowing = Math.cos(Math.toRadians(point.latitude()));
        for (int i = 0; i + 1 < line.size(); i++) {
            double x0 = (line.get(i).longitude() - point.longitude()) * narrowing * DEGREE;
            double y0 = (line.get(i).latitude() - point.latitude()) * DEGREE;
            double x1 = (line.get(i + 1).longitude() - point.longitude()) * narrowing * DEGREE;
            double y1 = (line.get(i + 1).latitude() - point.latitude()) * DEGREE;
            double length = (x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0);
            double along = length == 0 ? 0 : Math.clamp((-x0 * (x1 - x0) - y0 * (y1 - y0)) / length, 0.0, 1.0);
            if (Math.hypot(x0 + along * (x1 - x0), y0 + along * (y1 - y0)) <= NEAR) {
                return true;
            }
        }
        return false;
    }

    private double area() {
        return common(this);
    }

    /** Square metres that lie in both: what lines from west to east have in common, summed from south to north. */
    private double common(Outline other) {
        double south = Math.max(lowest(), other.lowest());
        double north = Math.min(highest(), other.highest());
        if (south >= north) {
            return 0;
        }
        double step = (north - south) / LINES;
        double sum = 0;
        for (int i = 0; i < LINES; i++) {
            double latitude = south + (i + 0.5) * step;
            sum += common(spans(latitude), other.spans(latitude)) * Math.cos(Math.toRadians(latitude));
        }
        return sum * step * DEGREE * DEGREE;
    }

    private static double common(List<Span> these, List<Span> those) {
        double sum = 0;
        for (var one : these) {
            for (var other : those) {
                sum += Math.max(0, Math.min(one.to(), other.to()) - Math.max(one.from(), other.from()));
            }
        }
        return sum;
    }

    /** Where a line from west to east runs inside. */
    private List<Span> spans(double latitude) {
        var crossings = new ArrayList<Double>();
        rings().forEach(ring -> {
            for (int i = 0; i + 1 < ring.size(); i++) {
                var from = ring.get(i);
                var to = ring.get(i + 1);
                if ((from.latitude() <= latitude) != (to.latitude() <= latitude)) {
                    crossings.add(from.longitude()
                            + (latitude - from.latitude())
                                    * (to.longitude() - from.longitude())
                                    / (to.latitude() - from.latitude()));
                }
            }
        });
        crossings.sort(Comparator.naturalOrder());
        var spans = new ArrayList<Span>();
        for (int i = 0; i + 1 < crossings.size(); i += 2) {
            spans.add(new Span(crossings.get(i), crossings.get(i + 1)));
        }
        return spans;
    }

    private double lowest() {
        return points().mapToDouble(Point::latitude).min().orElse(0);
    }

    private double highest() {
        return points().mapToDouble(Point::latitude).max().orElse(0);
    }

    private Stream<List<Point>> rings() {
        return polygons.stream().flatMap(List::stream);
    }

    private static double ringArea(List<Point> ring) {
        var origin = ring.getFirst();
        double twice = 0;
        for (int i = 0; i + 1 < ring.size(); i++) {
            twice += (ring.get(i).longitude() - origin.longitude())
                            * (ring.get(i + 1).latitude() - origin.latitude())
                    - (ring.get(i + 1).longitude() - origin.longitude())
                            * (ring.get(i).latitude() - origin.latitude());
        }
        return twice / 2 * DEGREE * DEGREE * Math.cos(Math.toRadians(origin.latitude()));
    }

    private static String number(double degrees) {
        return new BigDecimal(String.format(Locale.ROOT, "%.6f", degrees))
                .stripTrailingZeros()
                .toPlainString();
    }
}
