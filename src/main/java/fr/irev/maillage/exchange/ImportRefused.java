package fr.irev.maillage.exchange;

import fr.irev.maillage.shared.ui.Texts;
import java.util.Locale;

/** A file cannot be imported at all; the message is the French sentence to show. */
public class ImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportRefused(String key, Object... parameters) {
        super(Texts.text(Locale.FRENCH, "exchange.file." + key, parameters));
    }

    ImportRefused(String key, Exception cause) {
        super(Texts.text(Locale.FRENCH, "exchange.file." + key), cause);
    }

    /** What is wrong and what to do, in French. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
