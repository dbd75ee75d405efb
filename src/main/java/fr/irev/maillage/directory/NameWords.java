package fr.irev.maillage.directory;

import fr.irev.maillage.directory.index.NameTerms;
import fr.irev.maillage.shared.FoldedText;
import fr.irev.maillage.shared.OneSlip;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** How near a name is to the words that somebody typed. */
record NameWords(NameTerms name) {

    /** Letters of a word in which a slip is told from another name. */
    static final int SHORTEST_WITH_SLIP = 4;

    static final int MOST = 6; // more are not typed by people
    private static final int LONGEST = 60;
    private static final int LONGEST_TEXT = 500;

    static NameWords of(String given, String family) {
        return new NameWords(NameTerms.of(given, family));
    }

    /** What somebody typed to find a name; empty when it holds no letter or digit, or what no name has. */
    static List<String> typed(String text) {
        var kept = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        if (SearchText.notInNames(kept)) {
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
                worst == NameCloseness.WHOLE_NAME && typed.size() < name.words().size() && !joinedWhole(typed)
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
        return String.join("", typed).length() == String.join("", name.words()).length();
    }

    private Optional<NameCloseness> closeness(String word) {
        if (name.words().contains(word) || name.joined().contains(word)) {
            return Optional.of(NameCloseness.WHOLE_NAME);
        }
        if (any(term -> term.startsWith(word))) {
            return Optional.of(NameCloseness.BEGINNINGS);
        }
        return word.length() >= SHORTEST_WITH_SLIP && any(term -> OneSlip.between(word, term))
                ? Optional.of(NameCloseness.ONE_SLIP)
                : Optional.empty();
    }

    private boolean any(Predicate<String> fits) {
        return name.words().stream().anyMatch(fits) || name.joined().stream().anyMatch(fits);
    }
}
