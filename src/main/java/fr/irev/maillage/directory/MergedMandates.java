package fr.irev.maillage.directory;

/** Where a mandate went that was on two sheets: a link sent in the name of the one still finds the person by the other. */
public final class MergedMandates {

    private MergedMandates() {}

    /** The number of the mandate that stands for this one, as a select in SQL; the argument is a named parameter or a column. */
    public static String current(String mandate) {
        return "(select ifnull(merged_into, mandate_id) from mandate_all where mandate_id = " + mandate + ")";
    }
}
