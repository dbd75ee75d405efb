package fr.irev.maillage.directory;

/** A merge or its undo cannot be done. */
public class MergeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    /** @param sentence why, in French, for the person who asked */
    public MergeRefused(String sentence) {
        super("The merge is refused");
        this.sentence = sentence;
    }

    /** Why, in French. */
    public String sentence() {
        return sentence;
    }
}
