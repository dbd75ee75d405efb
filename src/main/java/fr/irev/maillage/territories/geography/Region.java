package fr.irev.maillage.territories.geography;

import java.util.Map;
import java.util.Set;

/**
 * What of a national file is ours.
 *
 * @param codes of the région, as INSEE gives them
 * @param departements codes of two signs
 * @param communes where each commune lies, by code
 */
record Region(Set<String> codes, Set<String> departements, Map<String, Outline.Point> communes) {

    private static final double AROUND = 0.5; // degrees: a quartier lies in a commune of ours, whose middle is not far

    /** @param region code of the row's région, or empty
     * @param departement code of the row's département, or empty; may have lost its zero
     * @param code of the quartier, which tells its département where nothing else does */
    boolean holds(String region, String departement, String code) {
        if (!region.isEmpty()) {
            return codes.contains(region);
        }
        return departements.contains(departement.isEmpty() ? departement(code) : padded(departement));
    }

    /** « QN05901M » lies in the 59, « QP002001 » in the 02. */
    static String departement(String code) {
        return code.length() < 5 ? "" : code.charAt(2) == '0' ? code.substring(3, 5) : code.substring(2, 5);
    }

    private static String padded(String departement) {
        return departement.length() == 1 ? "0" + departement : departement;
    }

    /** Whether all of it lies where our communes lie. */
    boolean surrounds(Outline outline) {
        double west = communes.values().stream()
                        .mapToDouble(Outline.Point::longitude)
                        .min()
                        .orElse(-180)
                - AROUND;
        double east = communes.values().stream()
                        .mapToDouble(Outline.Point::longitude)
                        .max()
                        .orElse(180)
                + AROUND;
        double south = communes.values().stream()
                        .mapToDouble(Outline.Point::latitude)
                        .min()
                        .orElse(-90)
                - AROUND;
        double north = communes.values().stream()
                        .mapToDouble(Outline.Point::latitude)
                        .max()
                        .orElse(90)
                + AROUND;
        return outline.points()
                .allMatch(point -> point.longitude() >= west
                        && point.longitude() <= east
                        && point.latitude() >= south
                        && point.latitude() <= north);
    }
}
