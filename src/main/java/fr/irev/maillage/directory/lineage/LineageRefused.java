package fr.irev.maillage.directory.lineage;

/** A renaming, a merger or the undo of one cannot be done. */
public class LineageRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    /** @param sentence why, in French, for the person who asked */
    public LineageRefused(String sentence) {
        super("The lineage is refused");
        this.sentence = sentence;
    }

    /** Why, in French. */
    public String sentence() {
        return sentence;
    }
}
