package fr.irev.maillage.territories.geography;

import fr.irev.maillage.shared.ui.Texts;
import java.util.List;
import java.util.Locale;

/** The files cannot be read, or the update cannot be done or undone; each sentence says in French what is wrong and where. */
public class GeographyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 12;

    private final List<String> sentences;

    GeographyRefused(List<String> sentences) {
        super(String.join(" ", sentences));
        this.sentences = List.copyOf(sentences);
    }

    static GeographyRefused because(String key, Object... parameters) {
        return new GeographyRefused(List.of(say(key, parameters)));
    }

    static String say(String key, Object... parameters) {
        return Texts.text(Locale.FRENCH, "geography." + key, parameters);
    }

    /** The first dozen of what is wrong, and how many more there are. */
    public List<String> sentences() {
        return sentences.size() <= MOST + 1
                ? sentences
                : java.util.stream.Stream.concat(
                                sentences.stream().limit(MOST),
                                java.util.stream.Stream.of(say("refused.more", sentences.size() - MOST)))
                        .toList();
    }
}
