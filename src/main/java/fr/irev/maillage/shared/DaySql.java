package fr.irev.maillage.shared;

/** What « on the day » means in SQL, said once: both ends count, a missing start is long ago, a missing end is open. */
public final class DaySql {

    private DaySql() {}

    /**
     * Condition that the day lies in a span.
     *
     * @param from column of the first day, with its table
     * @param until column of the last day, with its table
     * @param day the day, itself a named parameter such as {@code :day}
     */
    public static String within(String from, String until, String day) {
        return "(%1$s is null or %1$s <= %3$s) and (%2$s is null or %2$s >= %3$s)".formatted(from, until, day);
    }

    /** The name of a parameter as it stands in SQL. Names come from our own code; anything else would be SQL from elsewhere. */
    public static String parameter(String name) {
        if (!name.matches("[A-Za-z][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException("Not the name of a parameter: " + name);
        }
        return ":" + name;
    }
}
