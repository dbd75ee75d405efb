package fr.irev.maillage.mailings.letter;

/** This recipient's copy cannot be written; the message says why in French. The other copies are not concerned. */
public class UnrenderableLetter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    public UnrenderableLetter(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** Why, in French. */
    public String sentence() {
        return sentence;
    }
}
