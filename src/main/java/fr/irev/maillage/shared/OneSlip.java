package fr.irev.maillage.shared;

/** Two words that differ by one slip of the finger. */
public final class OneSlip {

    private OneSlip() {}

    /** Whether one letter was left out, added or replaced, or two neighbours exchanged; not for words that are the same. */
    public static boolean between(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1 || one.equals(other)) {
            return false;
        }
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        var rest = one.substring(same);
        var otherRest = other.substring(same);
        if (rest.length() == otherRest.length()) {
            return rest.substring(1).equals(otherRest.substring(1)) || exchanged(rest, otherRest);
        }
        return rest.length() > otherRest.length()
                ? rest.substring(1).equals(otherRest)
                : otherRest.substring(1).equals(rest);
    }

    private static boolean exchanged(String one, String other) {
        return one.length() >= 2
                && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0)
                && one.substring(2).equals(other.substring(2));
    }
}
