package fr.irev.maillage.mailings.letter;

import fr.irev.maillage.shared.ui.Texts;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a reader's data in the place of merge fields: once, without logic, so that data which looks like a field stays what it
 * is. Answers plain text; whoever writes it into HTML escapes it there.
 */
public final class MergeText {

    private static final Pattern FIELD = Pattern.compile("\\{\\{[ \\u00a0]*([^{} \\u00a0]{1,40})[ \\u00a0]*}}");
    private static final Pattern OPENED = Pattern.compile("\\{\\{[^}]{0,40}}{0,2}");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029]+"); // line breaks, NUL and their kind

    private MergeText() {}

    /** The first thing in the text that looks like a field and is none. */
    public static Optional<String> unknownField(String text) {
        var rest = new StringBuilder();
        var matcher = FIELD.matcher(text);
        while (matcher.find()) {
            matcher.appendReplacement(
                    rest,
                    MergeField.named(matcher.group(1)).isPresent() ? "" : Matcher.quoteReplacement(matcher.group()));
        }
        matcher.appendTail(rest);
        var opened = OPENED.matcher(rest);
        return opened.find() ? Optional.of(opened.group()) : Optional.empty();
    }

    /**
     * What a field says of this reader, on one line.
     *
     * @throws UnrenderableLetter when the value is missing
     */
    public static String value(MergeField field, Reader reader) {
        var value = UNSEEN.matcher(field.of(reader)).replaceAll(" ").strip();
        if (value.isEmpty()) {
            throw new UnrenderableLetter(Texts.text("mailings.merge.missing." + field.name()) + " " + field.written());
        }
        return value;
    }

    /** The text for nobody in particular; a field without a neutral word goes together with the space before it. */
    public static String neutral(String text) {
        var tightened = text;
        for (var field : MergeField.values()) {
            if (field.neutral().isEmpty()) {
                tightened = Pattern.compile(
                                "[ \\u00a0]*\\{\\{[ \\u00a0]*" + Pattern.quote(bare(field)) + "[ \\u00a0]*}}")
                        .matcher(tightened)
                        .replaceAll("");
            }
        }
        return replace(tightened, MergeField::neutral);
    }

    /** Whether the text has this field. */
    public static boolean uses(String text, MergeField field) {
        return FIELD.matcher(text).results().anyMatch(found -> found.group(1).equals(bare(field)));
    }

    private static String bare(MergeField field) {
        var written = field.written();
        return written.substring(2, written.length() - 2);
    }

    /**
     * The text with something else in the place of each field.
     *
     * @throws UnrenderableLetter when a field is unknown
     */
    public static String replace(String text, Function<MergeField, String> value) {
        unknownField(text).ifPresent(unknown -> {
            throw new UnrenderableLetter(Texts.text("mailings.problem.field", unknown, MergeField.all()));
        });
        return FIELD.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        value.apply(MergeField.named(found.group(1)).orElseThrow())));
    }
}
