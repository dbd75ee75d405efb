package fr.irev.maillage.territories;

import java.util.List;

/**
 * What a small map of a place shows: its own outline, or what lies in it.
 *
 * @param outlines of the quartiers in force, well-known text in degrees (WGS84)
 * @param communes the middle of each
 */
public record PlaceMap(List<NamedOutline> outlines, List<NamedPoint> communes) {

    /** One quartier. */
    public record NamedOutline(String name, String text) {}

    /** One commune; degrees, WGS84. */
    public record NamedPoint(String name, double longitude, double latitude) {}

    /** Whether there is no shape and no more than one point: nothing that one could recognise. */
    public boolean isEmpty() {
        return outlines.isEmpty() && communes.size() < 2;
    }
}
