package fr.irev.maillage.shared;

/** The text is not an address one can write to; {@link #problem()} says why, for the message shown beside the field. */
public class InvalidEmailAddress extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong; each has its French sentence under {@code shared.email.<name>}. */
    public enum Problem {
        EMPTY,
        INCOMPLETE,
        DOTS,
        SPACE,
        SEVERAL,
        UNSUPPORTED_FORM,
        ACCENT,
        FOREIGN_LETTER,
        TOO_LONG,
        FORBIDDEN_CHARACTER,
        UNKNOWN_DOMAIN
    }

    private final Problem problem;
    private final String typed;

    public InvalidEmailAddress(Problem problem, String typed) {
        super("Not an e-mail address (" + problem + ")"); // without the text: messages of exceptions end in logs
        this.problem = problem;
        this.typed = typed;
    }

    public Problem problem() {
        return problem;
    }

    /** What was typed, as typed. */
    public String typed() {
        return typed;
    }

    /** The first letter of another script than ours in what was typed; empty when there is none. */
    public String foreignLetter() {
        int place = foreignPlace();
        return place == 0 ? "" : Character.toString(typed.codePoints().toArray()[place - 1]);
    }

    /** The place of that letter, counted in characters from 1; 0 when there is none. */
    public int foreignPlace() {
        var letters = typed.codePoints().toArray();
        for (int i = 0; i < letters.length; i++) {
            if (EmailAddress.isForeignLetter(letters[i])) {
                return i + 1;
            }
        }
        return 0;
    }
}
