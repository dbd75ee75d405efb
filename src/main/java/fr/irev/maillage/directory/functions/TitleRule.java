package fr.irev.maillage.directory.functions;

import fr.irev.maillage.shared.FoldedText;
import java.util.Arrays;
import java.util.List;

/**
 * One step from a free job title to a function: holds when each of its words is the beginning of a word of the title.
 *
 * @param words folded, separated by a space; {@code /} separates alternatives of one word
 */
record TitleRule(int rank, String words, MatchedFunction function) {

    /** Each wanted word, as its alternatives. */
    List<List<String>> wanted() {
        return Arrays.stream(words.split(" "))
                .map(word -> List.of(word.split("/")))
                .toList();
    }

    boolean holdsIn(FoldedText title) {
        return wanted().stream()
                .allMatch(alternatives -> title.words().stream().anyMatch(word -> begins(word, alternatives)));
    }

    static boolean begins(String word, List<String> alternatives) {
        return alternatives.stream().anyMatch(word::startsWith);
    }
}
