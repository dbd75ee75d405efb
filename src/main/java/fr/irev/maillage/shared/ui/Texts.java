package fr.irev.maillage.shared.ui;

import com.vaadin.flow.component.UI;
import fr.irev.maillage.shared.Elision;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The labels of the interface. A key begins with the bundle that holds it: {@code directory.person.title} stands in
 * {@code messages/directory.properties}, in French; another language is another file beside it. Values with parameters follow
 * {@link MessageFormat}: write apostrophes as « ’ », and choices for plurals ({@code {0,choice,0#aucun|1#un|1<{0}}}).
 */
public final class Texts {

    private Texts() {}

    /**
     * The label in the reader's language, French where it has no other.
     *
     * @throws MissingResourceException when no bundle holds the key: a fault of ours that tests must meet first
     */
    public static String text(String key, Object... parameters) {
        var ui = UI.getCurrent();
        return text(ui == null ? Locale.FRENCH : ui.getLocale(), key, parameters);
    }

    /** As {@link #text(String, Object...)} in a language of one's choice. */
    public static String text(Locale locale, String key, Object... parameters) {
        var bundle = key.substring(0, key.indexOf('.'));
        var pattern = ResourceBundle.getBundle(
                        "messages." + bundle,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
        return parameters.length == 0
                ? pattern
                : new MessageFormat(shortened(pattern, parameters), Locale.FRENCH).format(parameters);
    }

    /** « le compte de {0} » becomes « le compte d’Agathe » before a vowel. */
    private static String shortened(String pattern, Object... parameters) {
        var said = pattern;
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof String name && Elision.shortens(name)) {
                said = said.replace(" de {" + i + "}", " d’{" + i + "}");
            }
        }
        return said;
    }

    /** The label of an alternative: {@code <prefix>.<NAME>}. */
    public static String of(String prefix, Enum<?> value) {
        return text(prefix + "." + value.name());
    }
}
