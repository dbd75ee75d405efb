package fr.irev.maillage.directory.whotocontact;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.shared.FoldedText;
import fr.irev.maillage.shared.ReferenceFiles;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The topics a caller may name instead of a function: « logement », « radicalisation », « troïka ». From {@code contact_topics.csv}. */
final class Topics {

    private static final String FILE = "contact_topics.csv";

    /** @param words the words that were said for it, folded */
    record Said(Wanted wanted, FoldedText words) {}

    private record Topic(FoldedText phrase, Wanted wanted) {}

    private final List<Topic> topics;
    private final Map<String, Wanted> byOrganisationType = new HashMap<>();

    Topics(ReferenceFiles files) {
        topics = files.read(FILE).stream()
                .flatMap(row -> {
                    var wanted = new Wanted(
                            row.getField("label"),
                            ReferenceFiles.several(row.getField("functions")).stream()
                                    .map(FunctionCode::new)
                                    .toList(),
                            "",
                            row.getField("seat_group"));
                    ReferenceFiles.several(row.getField("organisation_types"))
                            .forEach(type -> byOrganisationType.put(type, wanted));
                    return ReferenceFiles.several(row.getField("phrases")).stream()
                            .map(phrase -> new Topic(new FoldedText(phrase), wanted));
                })
                .sorted(Comparator.comparing(
                                (Topic topic) -> topic.phrase().words().size())
                        .thenComparing(topic -> topic.phrase().value().length())
                        .reversed())
                .toList();
    }

    /** The topic that the words name, by the longest phrase of it. */
    Optional<Said> in(FoldedText words) {
        return topics.stream()
                .filter(topic -> words.holds(topic.phrase()))
                .findFirst()
                .map(topic -> new Said(topic.wanted(), topic.phrase()));
    }

    /** Who answers where no organisation of a type is known: « collège Maubeuge » is about education there. */
    Optional<Wanted> insteadOf(String organisationType) {
        return Optional.ofNullable(byOrganisationType.get(organisationType));
    }

    /** The words of all phrases. */
    Set<String> vocabulary() {
        var words = new HashSet<String>();
        topics.forEach(topic -> words.addAll(topic.phrase().words()));
        return words;
    }
}
