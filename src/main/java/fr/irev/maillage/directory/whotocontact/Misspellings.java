package fr.irev.maillage.directory.whotocontact;

import fr.irev.maillage.directory.functions.FunctionCatalogue;
import fr.irev.maillage.directory.functions.JobFunctionLabel;
import fr.irev.maillage.shared.FoldedText;
import fr.irev.maillage.shared.OneSlip;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One slip of the finger in a word for a function, a topic or a type of organisation: « pilotte », « radicalistion ». */
final class Misspellings {

    private static final int SHORTEST = 5; // letters: shorter words have too many neighbours

    /** @param note the sentence that tells it */
    record Corrected(FoldedText words, String note) {}

    private final FunctionCatalogue catalogue;
    private final Topics topics;
    private final OrganisationsSaid organisations;

    Misspellings(FunctionCatalogue catalogue, Topics topics, OrganisationsSaid organisations) {
        this.catalogue = catalogue;
        this.topics = topics;
        this.organisations = organisations;
    }

    /** The question with its first mistyped word corrected, when only one word of the vocabulary can be meant. */
    Optional<Corrected> correct(FoldedText question) {
        var vocabulary = vocabulary();
        var words = new ArrayList<>(question.words());
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (word.length() < SHORTEST || vocabulary.contains(word)) {
                continue;
            }
            var near = vocabulary.stream()
                    .filter(known -> OneSlip.between(word, known))
                    .collect(Collectors.groupingBy(Misspellings::singular));
            if (near.size() == 1) {
                var meant = near.values().iterator().next().getFirst();
                words.set(i, meant);
                return Optional.of(new Corrected(
                        new FoldedText(String.join(" ", words)), Sentences.say("note.read", meant, word)));
            }
        }
        return Optional.empty();
    }

    /** « bailleur » and « bailleurs » are one word here. */
    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private Set<String> vocabulary() {
        var words = new HashSet<>(topics.vocabulary());
        catalogue.all().stream()
                .flatMap(Misspellings::phrases)
                .forEach(phrase -> words.addAll(new FoldedText(phrase).words()));
        organisations.vocabulary().forEach(words::add);
        return words;
    }

    private static Stream<String> phrases(JobFunctionLabel function) {
        return Stream.concat(
                Stream.of(function.masculine(), function.feminine(), function.plural()), function.synonyms().stream());
    }
}
