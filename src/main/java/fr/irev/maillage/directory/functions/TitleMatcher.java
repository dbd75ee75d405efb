package fr.irev.maillage.directory.functions;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.shared.FoldedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * From free titles to functions: exact labels and synonyms first, then the title rules by their rank. Always answers the same
 * to the same title. Also takes a function out of a question that names a place besides (« CPO Maubeuge »).
 */
final class TitleMatcher {

    /** What stands between words without telling anything. */
    private static final Set<String> LINKS = Set.of(
            "de",
            "du",
            "des",
            "d",
            "le",
            "la",
            "les",
            "l",
            "a",
            "au",
            "aux",
            "en",
            "et",
            "pour",
            "sur",
            "qui",
            "est",
            "quel",
            "quelle",
            "contacter",
            "appeler",
            "joindre",
            "trouver",
            "chercher");

    private static final Set<String> ARTICLES = Set.of("le", "la", "les");

    private final Map<String, MatchedFunction> exact = new HashMap<>();
    private final List<TitleRule> rules;

    private final Map<String, FunctionCode> learned;

    TitleMatcher(List<JobFunctionLabel> functions, List<TitleRule> rules) {
        this(functions, rules, Map.of());
    }

    /** @param learned whole titles, folded, that somebody said the function of: they mean that, whatever else they may say */
    TitleMatcher(List<JobFunctionLabel> functions, List<TitleRule> rules, Map<String, FunctionCode> learned) {
        this.learned = Map.copyOf(learned);
        functions.stream()
                .sorted(Comparator.comparingInt(JobFunctionLabel::importance)
                        .reversed()
                        .thenComparing(function -> function.code().functionCode()))
                .forEach(this::learn);
        this.rules =
                rules.stream().sorted(Comparator.comparingInt(TitleRule::rank)).toList();
    }

    private void learn(JobFunctionLabel function) {
        var meaning = new MatchedFunction(function.code(), "");
        var words = new ArrayList<>(function.synonyms());
        words.addAll(List.of(function.masculine(), function.feminine(), function.inclusive(), function.plural()));
        for (var label : words) {
            exact.putIfAbsent(new FoldedText(label).value(), meaning);
        }
    }

    /** The function a whole title means. */
    Optional<MatchedFunction> match(String title) {
        var folded = new FoldedText(title);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        var said = learned.get(folded.value());
        if (said != null) {
            return Optional.of(new MatchedFunction(said, ""));
        }
        var same = exact.get(folded.value());
        return same != null
                ? Optional.of(same)
                : rules.stream()
                        .filter(rule -> rule.holdsIn(folded))
                        .map(TitleRule::function)
                        .findFirst();
    }

    /**
     * Takes out the longest label or synonym that stands in the question, else the words of the first rule that holds. Words
     * of one letter more or less are not forgiven here: a wrong function would be worse than none.
     */
    NamedFunction split(String question) {
        var words = new FoldedText(question).words();
        for (int length = words.size(); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                var said = exact.get(String.join(" ", words.subList(from, from + length)));
                if (said != null && tells(words.subList(from, from + length))) {
                    var rest = new ArrayList<>(words.subList(0, from));
                    rest.addAll(words.subList(from + length, words.size()));
                    return refined(question, said, rest);
                }
            }
        }
        var folded = new FoldedText(question);
        for (var rule : rules) {
            // A rule of one word is too little beside names: « Mairesse » is not « maire ».
            if (rule.wanted().size() > 1 && rule.holdsIn(folded)) {
                return new NamedFunction(Optional.of(rule.function()), remainder(without(words, rule)));
            }
        }
        return new NamedFunction(Optional.empty(), remainder(words));
    }

    /** A rule may know more than the synonym: « délégué du préfet cabinet » is a délégué du préfet of the cabinet. */
    private NamedFunction refined(String question, MatchedFunction said, List<String> rest) {
        var folded = new FoldedText(question);
        var better = rules.stream()
                .filter(rule -> rule.holdsIn(folded))
                .findFirst()
                .filter(rule -> rule.wanted().size() > 1 && !rule.function().equals(said));
        return better.map(rule -> new NamedFunction(Optional.of(rule.function()), remainder(without(rest, rule))))
                .or(() -> qualified(said, rest))
                .orElseGet(() -> new NamedFunction(Optional.of(said), remainder(rest)));
    }

    /** « DP cabinet »: the word that makes the variant suffices beside the function, in whichever words that was said. */
    private Optional<NamedFunction> qualified(MatchedFunction said, List<String> rest) {
        var plain = rules.stream()
                .filter(rule -> rule.function().equals(said))
                .flatMap(rule -> rule.wanted().stream())
                .toList();
        return rules.stream()
                .filter(rule -> rule.function().function().equals(said.function())
                        && !rule.function().qualifier().isEmpty())
                .flatMap(rule -> rule.wanted().stream()
                        .filter(word -> !plain.contains(word))
                        .filter(word -> rest.stream().anyMatch(other -> TitleRule.begins(other, word)))
                        .map(word -> new NamedFunction(
                                Optional.of(rule.function()),
                                remainder(rest.stream()
                                        .filter(other -> !TitleRule.begins(other, word))
                                        .toList()))))
                .findFirst();
    }

    private static boolean tells(List<String> words) {
        return words.stream().anyMatch(word -> !LINKS.contains(word));
    }

    private static List<String> without(List<String> words, TitleRule rule) {
        return words.stream()
                .filter(word -> rule.wanted().stream().noneMatch(alternatives -> TitleRule.begins(word, alternatives)))
                .toList();
    }

    /** Without the words that link, at either end; « du contrat de ville de Lens » and « Le Portel » keep theirs. */
    private static String remainder(List<String> words) {
        var left = new ArrayList<>(words);
        while (!left.isEmpty() && LINKS.contains(left.getFirst()) && (!startsAName(left) || left.size() == 1)) {
            left.removeFirst();
        }
        while (!left.isEmpty() && LINKS.contains(left.getLast())) {
            left.removeLast();
        }
        return String.join(" ", left);
    }

    private static boolean startsAName(List<String> words) {
        return ARTICLES.contains(words.getFirst()) && words.size() > 1 && !LINKS.contains(words.get(1));
    }
}
