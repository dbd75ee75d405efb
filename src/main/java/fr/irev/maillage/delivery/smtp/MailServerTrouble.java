package fr.irev.maillage.delivery.smtp;

/** The mail server cannot be used for the moment; no recipient is to blame. The message is a French sentence. */
public class MailServerTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailServerTrouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    MailServerTrouble(String sentence) {
        super(sentence);
    }
}
