package fr.irev.maillage.shared;

/** A value cannot be written back: a rule of its thing forbids it by now. */
public class RestoreRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    /** @param sentence why, in French */
    public RestoreRefused(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** Why, in French. */
    public String sentence() {
        return sentence;
    }
}
