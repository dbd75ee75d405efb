package fr.irev.maillage.directory.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** People and organisations at one moment: those of the index, and instead of some of them those that a transaction sees. */
final class IndexView implements AutoCloseable {

    /**
     * What a transaction sees that the index does not have.
     *
     * @param changed the numbers that are to be looked for here only; some may be gone
     */
    record Beside(LiveIndex index, Collection<Long> changed) {}

    private record Part(LiveIndex.Shown shown, @Nullable Query without) implements AutoCloseable {

        Query within(Query query) {
            return without == null
                    ? query
                    : new BooleanQuery.Builder()
                            .add(query, Occur.FILTER)
                            .add(without, Occur.MUST_NOT)
                            .build();
        }

        @Override
        public void close() {
            shown.close();
        }
    }

    private final List<Part> people;
    private final List<Part> organisations;

    IndexView(LiveIndex people, @Nullable Beside people2, LiveIndex organisations, @Nullable Beside organisations2) {
        this.people = parts(people, people2);
        this.organisations = parts(organisations, organisations2);
    }

    private static List<Part> parts(LiveIndex index, @Nullable Beside beside) {
        var parts = new ArrayList<Part>();
        parts.add(new Part(index.shown(), beside == null ? null : numbered(LiveIndex.ID, beside.changed())));
        if (beside != null) {
            parts.add(new Part(beside.index().shown(), null));
        }
        return parts;
    }

    /** Those documents that have one of these numbers in the field. */
    static Query numbered(String field, Collection<Long> numbers) {
        return new TermInSetQuery(
                field,
                numbers.stream()
                        .map(number -> new BytesRef(Long.toString(number)))
                        .toList());
    }

    /** The numbers of the people whom the query finds, in the order of their names. */
    List<Long> page(Query query, int offset, int limit) {
        return page(people, query, offset, limit);
    }

    /** The numbers of so many organisations that the query finds, those of the shortest names first. */
    List<Long> shortest(Query query, int limit) {
        return page(organisations, query, 0, limit);
    }

    private static List<Long> page(List<Part> parts, Query query, int offset, int limit) {
        try {
            var walk = new InOrder();
            for (var part : parts) {
                walk.add(part.shown().searcher(), part.within(query));
            }
            return walk.page(offset, limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int count(Query query) {
        try {
            int count = 0;
            for (var part : people) {
                count += part.shown().searcher().count(part.within(query));
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The numbers of the organisations that the query finds, in ascending order. */
    List<Long> organisations(Query query) {
        try {
            var found = new ArrayList<Long>();
            for (var part : organisations) {
                collect(part, query, found);
            }
            found.sort(null);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(Part part, Query query, List<Long> found) throws IOException {
        var searcher = part.shown().searcher();
        var weight = searcher.createWeight(searcher.rewrite(part.within(query)), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (var leaf : searcher.getIndexReader().leaves()) {
            var scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            var there = leaf.reader().getLiveDocs();
            var numbers = DocValues.getNumeric(leaf.reader(), LiveIndex.ID);
            var documents = scorer.iterator();
            for (int document = documents.nextDoc();
                    document != DocIdSetIterator.NO_MORE_DOCS;
                    document = documents.nextDoc()) {
                if ((there == null || there.get(document)) && numbers.advanceExact(document)) {
                    found.add(numbers.longValue());
                }
            }
        }
    }

    @Override
    public void close() {
        people.forEach(Part::close);
        organisations.forEach(Part::close);
    }
}
