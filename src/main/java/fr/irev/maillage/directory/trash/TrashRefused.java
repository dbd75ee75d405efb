package fr.irev.maillage.directory.trash;

/** Something cannot go into the trash, or not come back. */
public class TrashRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    TrashRefused(String sentence) {
        super("The trash refuses");
        this.sentence = sentence;
    }

    /** Why, in French. */
    public String sentence() {
        return sentence;
    }
}
