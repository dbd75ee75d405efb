package fr.irev.maillage.mailings;

import fr.irev.maillage.mailings.letter.Blanks;
import fr.irev.maillage.mailings.letter.HtmlPage;
import fr.irev.maillage.mailings.letter.MergeField;
import fr.irev.maillage.mailings.letter.MergeText;
import fr.irev.maillage.mailings.letter.Reader;
import fr.irev.maillage.mailings.letter.RenderedLetter;
import fr.irev.maillage.mailings.letter.UnrenderableLetter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A letter written once for all its readers, with what is each reader's own left blank. Understanding the text and setting it
 * in HTML takes a hundred times as long as filling it in.
 */
public final class LetterTemplate {

    /** What differs from copy to copy besides merge fields. */
    enum Personal {
        /** « : chargée de mission, Ville de … », or nothing. */
        CAPACITY,
        STOP,
        ANSWER
    }

    private final MailingContent content;
    private final Blanks.Cut subject;
    private final Blanks.Cut html;
    private final Blanks.Cut text;
    private final List<MergeField> fields;

    LetterTemplate(MailingContent content, Blanks blanks, RenderedLetter written) {
        this.content = content;
        this.subject = blanks.cut(written.subject());
        this.html = blanks.cut(written.html());
        this.text = blanks.cut(written.text());
        var names = Stream.of(subject, html, text)
                .flatMap(cut -> cut.names().stream())
                .collect(Collectors.toSet());
        this.fields = Arrays.stream(MergeField.values())
                .filter(field -> names.contains(field.name()))
                .toList();
    }

    MailingContent content() {
        return content;
    }

    /** @throws UnrenderableLetter when a value that the letter names is missing */
    RenderedLetter filled(Reader reader, String stopUrl, String answerUrl) {
        var plain = new HashMap<String, String>();
        for (var field : fields) {
            plain.put(field.name(), MergeText.value(field, reader));
        }
        plain.put(Personal.CAPACITY.name(), capacity(reader));
        plain.put(Personal.STOP.name(), stopUrl);
        plain.put(Personal.ANSWER.name(), answerUrl);
        Map<String, String> escaped = new HashMap<>(plain);
        escaped.replaceAll((name, value) -> HtmlPage.escape(value));
        return new RenderedLetter(subject.filled(plain), html.filled(escaped), text.filled(plain));
    }

    private static String capacity(Reader reader) {
        var words = Stream.of(reader.functionLabel(), reader.organisation())
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "" : "\u00a0: " + words;
    }
}
