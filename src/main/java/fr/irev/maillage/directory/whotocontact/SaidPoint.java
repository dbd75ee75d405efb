package fr.irev.maillage.directory.whotocontact;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A point said by its coordinates: « 50.9513, 1.8587 », « 50,9513 ; 1,8587 », latitude first or not.
 *
 * @param latitude degrees, WGS84
 * @param longitude degrees, WGS84
 */
record SaidPoint(double latitude, double longitude) {

    private static final String NUMBER = "([+-]?\\d{1,3}[.,]\\d{1,12})\\s*°?\\s*[NEO]?";
    private static final Pattern TWO =
            Pattern.compile("\\s*" + NUMBER + "(?:\\s*[;,/]\\s*|\\s+)" + NUMBER + "\\s*", Pattern.CASE_INSENSITIVE);
    /** No longitude of the region is as far north as its latitudes. */
    private static final double BETWEEN = 20;

    /** The point that the text is; nothing when it is something else. */
    static Optional<SaidPoint> in(String text) {
        var said = TWO.matcher(text);
        if (!said.matches()) {
            return Optional.empty();
        }
        double first = Double.parseDouble(said.group(1).replace(',', '.'));
        double second = Double.parseDouble(said.group(2).replace(',', '.'));
        return first >= BETWEEN == second >= BETWEEN
                ? Optional.empty()
                : Optional.of(first >= BETWEEN ? new SaidPoint(first, second) : new SaidPoint(second, first));
    }

    /** « 50,9513 ; 1,8587 ». */
    String display() {
        return String.format(Locale.FRENCH, "%.4f ; %.4f", latitude, longitude);
    }
}
