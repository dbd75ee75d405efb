package fr.irev.maillage.directory.whotocontact;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of an answer, from the same bundle as the labels of its screen; always in French, as the data are. */
final class Sentences {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            "messages.contacts",
            Locale.FRENCH,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Sentences() {}

    static String say(String key, Object... parameters) {
        var pattern = BUNDLE.getString("contacts." + key);
        return parameters.length == 0 ? pattern : new MessageFormat(pattern, Locale.FRENCH).format(parameters);
    }
}
