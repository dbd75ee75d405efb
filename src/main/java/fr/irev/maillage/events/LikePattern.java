package fr.irev.maillage.events;

/** What people type is searched as it is: the signs that mean something to {@code like} are escaped. */
final class LikePattern {

    private LikePattern() {}

    static String startingWith(String text) {
        return escape(text) + "%";
    }

    static String containing(String text) {
        return "%" + escape(text) + "%";
    }

    private static String escape(String text) {
        return text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
