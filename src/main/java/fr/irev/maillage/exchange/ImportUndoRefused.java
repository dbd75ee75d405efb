package fr.irev.maillage.exchange;

import fr.irev.maillage.shared.ui.Texts;
import java.util.Locale;

/** An import cannot be taken back; the message is the French sentence to show. */
public class ImportUndoRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportUndoRefused(String key, Object... parameters) {
        super(Texts.text(Locale.FRENCH, "exchange.undo.refused." + key, parameters));
    }

    /** Why, and what to do, in French. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
