package fr.irev.maillage.shared;

/** What people type, as a pattern of {@code like}: their own % and _ are characters to find, not wildcards. */
public final class LikePattern {

    private LikePattern() {}

    /** Finds what begins with the text. */
    public static String startingWith(String text) {
        return literal(text.strip()) + "%";
    }

    /** Finds what holds the text anywhere. */
    public static String containing(String text) {
        return "%" + literal(text.strip()) + "%";
    }

    /** Finds the text itself; for a query that adds its own wildcards. */
    public static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
