package fr.irev.maillage.directory;

import fr.irev.maillage.shared.FoldedText;
import fr.irev.maillage.shared.OneSlip;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The words of a name as they are looked for: without accents, capitals and hyphens; a name of several words also as one, for
 * those who type « legoff » or « dhondt ».
 *
 * @param whole the words that make the name up
 * @param joined given and family names of several words, each written as one
 */
record NameWords(Set<String> whole, Set<String> joined) {

    /** Letters of a word in which a slip is told from another name. */
    static final int SHORTEST_WITH_SLIP = 4;

    static final int MOST = 6; // more are not typed by people
    private static final int LONGEST = 60;
    private static final int LONGEST_TEXT = 500;

    /** What stands between or behind the words of a name; any other sign is meant as itself, and no name has it. */
    private static final Pattern NOT_IN_NAMES =
            Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{Z}\\p{Cntrl}\\p{Pd}'’ʼ´`.,;:!?()«»\"/·]");

    static NameWords of(String given, String family) {
        var whole = new LinkedHashSet<String>();
        var joined = new LinkedHashSet<String>();
        for (var part : List.of(given, family)) {
            var words = new FoldedText(part).words();
            whole.addAll(words);
            if (words.size() > 1) {
                joined.add(String.join("", words));
            }
        }
        return new NameWords(whole, joined);
    }

    /** What somebody typed to find a name; empty when it holds no letter or digit, or what no name has. */
    static List<String> typed(String text) {
        var kept = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        if (NOT_IN_NAMES.matcher(kept).find()) {
            return List.of();
        }
        return new FoldedText(kept)
                .words().stream()
                        .limit(MOST)
                        .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
                        .distinct()
                        .toList();
    }

    /** How near this name is; empty when a word has nothing to do with it. */
    Optional<NameCloseness> closeness(List<String> typed) {
        var worst = NameCloseness.WHOLE_NAME;
        for (var word : typed) {
            var here = closeness(word);
            if (here.isEmpty()) {
                return Optional.empty();
            }
            worst = here.get().compareTo(worst) > 0 ? here.get() : worst;
        }
        return Optional.of(
                worst == NameCloseness.WHOLE_NAME && typed.size() < whole.size() && !joinedWhole(typed)
                        ? NameCloseness.WORDS
                        : worst);
    }

    /** How many of the words are there by a slip only. */
    int slips(List<String> typed) {
        return (int) typed.stream()
                .filter(word -> closeness(word).equals(Optional.of(NameCloseness.ONE_SLIP)))
                .count();
    }

    private boolean joinedWhole(List<String> typed) {
        return String.join("", typed).length() == String.join("", whole).length();
    }

    private Optional<NameCloseness> closeness(String word) {
        if (whole.contains(word) || joined.contains(word)) {
            return Optional.of(NameCloseness.WHOLE_NAME);
        }
        if (any(name -> name.startsWith(word))) {
            return Optional.of(NameCloseness.BEGINNINGS);
        }
        return word.length() >= SHORTEST_WITH_SLIP && any(name -> OneSlip.between(word, name))
                ? Optional.of(NameCloseness.ONE_SLIP)
                : Optional.empty();
    }

    private boolean any(Predicate<String> fits) {
        return whole.stream().anyMatch(fits) || joined.stream().anyMatch(fits);
    }
}
