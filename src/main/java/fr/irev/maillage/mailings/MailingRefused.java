package fr.irev.maillage.mailings;

/** What was asked of a mailing cannot be done; the message says why in a French sentence for whoever asked. */
public class MailingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MailingRefused(String sentence) {
        super(sentence);
    }
}
