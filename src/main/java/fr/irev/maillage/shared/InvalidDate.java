package fr.irev.maillage.shared;

/** The text is no day; {@link #problem()} says why, for the message beside the field. */
public class InvalidDate extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong; each has its French sentence under {@code shared.date.<name>}. */
    public enum Problem {
        UNREADABLE,
        NO_SUCH_DAY,
        TOO_FAR
    }

    private final Problem problem;
    private final int day;
    private final int month;
    private final int year;

    InvalidDate(Problem problem, int day, int month, int year) {
        super("Not a day (" + problem + ")");
        this.problem = problem;
        this.day = day;
        this.month = month;
        this.year = year;
    }

    public Problem problem() {
        return problem;
    }

    /** The day of the month that was typed, 1 to 31; 0 when none could be read. */
    public int day() {
        return day;
    }

    /** The month that was typed, 1 to 12; 0 when none could be read. */
    public int month() {
        return month;
    }

    /** The year that was typed; 0 when none could be read. */
    public int year() {
        return year;
    }
}
