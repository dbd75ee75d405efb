package fr.irev.maillage.mailings;

/** What was asked of a mailing cannot be done; the message says why in a French sentence for whoever asked. */
public class MailingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    public MailingRefused(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** Why, in French. */
    public String sentence() {
        return sentence;
    }
}
