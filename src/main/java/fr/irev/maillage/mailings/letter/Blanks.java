package fr.irev.maillage.mailings.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The places of a letter that each copy fills in by itself. They are marked with letters and digits that nobody can have
 * typed and that mean nothing to Markdown, HTML or typography; letters stand at either end, as in most words.
 */
public final class Blanks {

    private final String nonce = "z" + UUID.randomUUID().toString().replace("-", "");
    private final Pattern mark = Pattern.compile(nonce + "([A-Z]+)z");

    /** What stands in the text where the copy's own words will stand. */
    public String mark(Enum<?> what) {
        return nonce + what.name() + "z";
    }

    /** About as many characters as readers will see. */
    public int width(String text) {
        return mark.matcher(text).replaceAll("$1").length();
    }

    /** Cuts a text at its blanks. */
    public Cut cut(String text) {
        var fixed = new ArrayList<String>();
        var names = new ArrayList<String>();
        int from = 0;
        for (var found = mark.matcher(text); found.find(); from = found.end()) {
            fixed.add(text.substring(from, found.start()));
            names.add(found.group(1));
        }
        fixed.add(text.substring(from));
        return new Cut(List.copyOf(fixed), List.copyOf(names));
    }

    /** @param fixed what all copies share: one piece more than there are blanks */
    public record Cut(List<String> fixed, List<String> names) {

        public String filled(Map<String, String> values) {
            var text = new StringBuilder(fixed.getFirst());
            for (int i = 0; i < names.size(); i++) {
                text.append(values.get(names.get(i))).append(fixed.get(i + 1));
            }
            return text.toString();
        }
    }
}
