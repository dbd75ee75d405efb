package fr.irev.maillage.audiences;

/** The text is no rule; the message says what is wrong in one French sentence that can be shown. */
public class UnreadableRule extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public UnreadableRule(String sentence) {
        super(sentence);
    }
}
