package fr.irev.maillage.directory.index;

import fr.irev.maillage.shared.FoldedText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.search.Query;

/** Who has a name of these words: the nearest first, and among them those in office. */
final class NameQuestion {

    private static final int FEW = 3; // times what was asked for, of which whoever asks can tell the nearest

    private final List<String> words;
    private final int shortestWithSlip;

    /** @param shortestWithSlip letters of a word that may be mistyped */
    NameQuestion(List<String> words, int shortestWithSlip) {
        this.words = words;
        this.shortestWithSlip = shortestWithSlip;
    }

    /** The numbers of so many people at least, where there are as many; those of one kind in the order of their names. */
    List<Long> nearest(IndexView view, int day, int limit) {
        int few = FEW * limit;
        var all = view.page(PeopleQueries.all(words.stream().map(this::slipped).toList()), 0, few);
        if (all.size() < few) {
            return all; // the widest question answers all others
        }
        var found = new LinkedHashSet<Long>();
        for (var query : queries()) {
            for (var asked : List.of(PeopleQueries.all(List.of(query, PeopleQueries.open(day))), query)) {
                if (found.size() >= limit) {
                    return List.copyOf(found);
                }
                // Those found already come again, for a name that is near is also less near.
                found.addAll(view.page(asked, 0, limit + found.size()));
            }
        }
        return List.copyOf(found);
    }

    /**
     * Those whose given and family names, in either order, are these but for a slip or their spelling; also those of whom the
     * family name alone is known. Whoever asks has to look closer.
     */
    static Query alike(String given, String family) {
        var names = alike(family);
        if (given.isBlank()) {
            return names;
        }
        var alone = PeopleQueries.is(
                IndexedPerson.WORDS,
                Integer.toString(new FoldedText(family).words().size()));
        return PeopleQueries.all(List.of(names, PeopleQueries.any(List.of(alike(given), alone))));
    }

    private static Query alike(String name) {
        var letters = NameSound.letters(name);
        return PeopleQueries.any(List.of(
                PeopleQueries.slipped(IndexedPerson.NAME, letters),
                PeopleQueries.is(IndexedPerson.SOUND, NameSound.sound(letters))));
    }

    private List<Query> queries() {
        var same = words.stream()
                .map(word -> PeopleQueries.is(IndexedPerson.NAME, word))
                .toList();
        var begun = words.stream()
                .map(word -> PeopleQueries.begins(IndexedPerson.NAME, word))
                .toList();
        var slipped = words.stream().map(this::slipped).toList();
        var queries = new ArrayList<Query>();
        queries.add(PeopleQueries.all(List.of(
                PeopleQueries.all(same), PeopleQueries.is(IndexedPerson.WORDS, Integer.toString(words.size())))));
        queries.add(PeopleQueries.all(same));
        queries.add(PeopleQueries.all(begun));
        var once = new ArrayList<Query>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).length() >= shortestWithSlip) {
                var parts = new ArrayList<>(begun);
                parts.set(i, slipped.get(i));
                once.add(PeopleQueries.all(parts));
            }
        }
        if (!once.isEmpty()) {
            queries.add(PeopleQueries.any(once));
        }
        if (once.size() > 1) {
            queries.add(PeopleQueries.all(slipped));
        }
        return queries;
    }

    private Query slipped(String word) {
        var begun = PeopleQueries.begins(IndexedPerson.NAME, word);
        return word.length() < shortestWithSlip
                ? begun
                : PeopleQueries.any(List.of(begun, PeopleQueries.slipped(IndexedPerson.NAME, word)));
    }
}
