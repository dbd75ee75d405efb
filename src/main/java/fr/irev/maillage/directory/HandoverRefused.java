package fr.irev.maillage.directory;

/** A handover of a seat or its undo cannot be done. */
public class HandoverRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    /** @param sentence why, in French, for the person who asked */
    public HandoverRefused(String sentence) {
        super("The handover is refused");
        this.sentence = sentence;
    }

    /** Why, in French. */
    public String sentence() {
        return sentence;
    }
}
