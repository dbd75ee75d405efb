package fr.irev.maillage.shared;

/** A typed text cannot be kept; {@link #problem()} says why, for the message beside the field. */
public class InvalidText extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong; each has its French sentence under {@code shared.text.<name>}. */
    public enum Problem {
        EMPTY,
        CONTROL,
        TOO_LONG
    }

    private final Problem problem;
    private final int longest;
    private final int typed;

    /**
     * @param longest characters allowed
     * @param typed characters found
     */
    public InvalidText(Problem problem, int longest, int typed) {
        super("Text refused (" + problem + ", " + typed + " of " + longest + " characters)");
        this.problem = problem;
        this.longest = longest;
        this.typed = typed;
    }

    public Problem problem() {
        return problem;
    }

    /** Characters allowed. */
    public int longest() {
        return longest;
    }

    /** Characters found. */
    public int typed() {
        return typed;
    }
}
