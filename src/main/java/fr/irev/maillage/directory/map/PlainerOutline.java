package fr.irev.maillage.directory.map;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An outline with fewer points (Douglas and Peucker): none that lies within about ten metres of the line its neighbours make,
 * which is how exact the outlines are anyway.
 */
final class PlainerOutline {

    private static final double TOLERANCE = 1e-4; // degrees of latitude
    private static final double NARROWING = Math.cos(Math.toRadians(50)); // the region lies around 50° north
    private static final int FEWEST = 4; // points of a ring, its first and last the same

    private PlainerOutline() {}

    /** Coordinates nested as GeoJSON nests them, each ring made plainer. */
    static List<?> of(JsonNode coordinates) {
        if (coordinates.get(0).get(0).isNumber()) {
            var ring = new ArrayList<double[]>();
            coordinates.forEach(point ->
                    ring.add(new double[] {point.get(0).asDouble(), point.get(1).asDouble()}));
            return ring(ring);
        }
        var parts = new ArrayList<Object>();
        coordinates.forEach(part -> parts.add(of(part)));
        return parts;
    }

    /** A closed line; as it was when too little would be left of it. */
    static List<double[]> ring(List<double[]> ring) {
        // A ring ends where it begins: it is cut at its farthest point, for a line without length has no direction.
        int far = 0;
        for (int i = 0; i < ring.size(); i++) {
            far = apart(ring.get(0), ring.get(i)) > apart(ring.get(0), ring.get(far)) ? i : far;
        }
        var kept = new boolean[ring.size()];
        kept[0] = true;
        kept[far] = true;
        kept[ring.size() - 1] = true;
        keep(ring, 0, far, kept);
        keep(ring, far, ring.size() - 1, kept);
        var plainer = new ArrayList<double[]>();
        for (int i = 0; i < ring.size(); i++) {
            if (kept[i]) {
                plainer.add(ring.get(i));
            }
        }
        return plainer.size() < FEWEST ? ring : plainer;
    }

    private static void keep(List<double[]> line, int from, int to, boolean[] kept) {
        int farthest = -1;
        double distance = TOLERANCE;
        for (int i = from + 1; i < to; i++) {
            double off = off(line.get(i), line.get(from), line.get(to));
            if (off > distance) {
                distance = off;
                farthest = i;
            }
        }
        if (farthest >= 0) {
            kept[farthest] = true;
            keep(line, from, farthest, kept);
            keep(line, farthest, to, kept);
        }
    }

    /** How far a point lies from the stretch between two others. */
    private static double off(double[] point, double[] one, double[] other) {
        double length = apart(one, other);
        if (length == 0) {
            return apart(point, one);
        }
        double x = (other[0] - one[0]) * NARROWING / length;
        double y = (other[1] - one[1]) / length;
        double along = (point[0] - one[0]) * NARROWING * x + (point[1] - one[1]) * y;
        if (along <= 0 || along >= length) {
            return Math.min(apart(point, one), apart(point, other));
        }
        return Math.abs((point[0] - one[0]) * NARROWING * y - (point[1] - one[1]) * x);
    }

    private static double apart(double[] one, double[] other) {
        return Math.hypot((one[0] - other[0]) * NARROWING, one[1] - other[1]);
    }
}
