package fr.irev.maillage.directory.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Reads the numbers of documents in the order in which they are stored, no further than asked. Each segment has its own order:
 * the one that comes first is read until another comes before it.
 */
final class InOrder {

    /** The field by whose bytes, and after them by whose number, documents are stored. */
    static final String PLACE = "place";

    static final Sort ORDER =
            new Sort(new SortField(PLACE, SortField.Type.STRING), new SortField(LiveIndex.ID, SortField.Type.LONG));

    private final PriorityQueue<Segment> segments = new PriorityQueue<>(
            Comparator.comparing((Segment segment) -> segment.place).thenComparingLong(segment -> segment.id));

    /** Also reads what the query finds here. */
    void add(IndexSearcher searcher, Query query) throws IOException {
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (var leaf : searcher.getIndexReader().leaves()) {
            var scorer = weight.scorer(leaf);
            if (scorer != null) {
                var segment = new Segment(leaf, scorer.iterator());
                if (segment.next()) {
                    segment.stand();
                    segments.add(segment);
                }
            }
        }
    }

    /** So many numbers at most, those before the offset left out. */
    List<Long> page(int offset, int limit) throws IOException {
        var page = new ArrayList<Long>();
        long passed = 0;
        while (page.size() < limit && !segments.isEmpty()) {
            var first = segments.remove();
            var next = segments.peek();
            int before = next == null ? Integer.MAX_VALUE : first.ordinal(next.place);
            boolean more;
            do {
                if (passed++ >= offset) {
                    page.add(first.number());
                }
                more = first.next();
            } while (more && page.size() < limit && first.places.ordValue() < before);
            if (more) {
                first.stand();
                segments.add(first);
            }
        }
        return page;
    }

    private static final class Segment {

        private final DocIdSetIterator found;
        private final @org.jspecify.annotations.Nullable Bits there;
        private final SortedDocValues places;
        private final NumericDocValues numbers;
        private BytesRef place = new BytesRef();
        private long id;

        Segment(LeafReaderContext leaf, DocIdSetIterator found) throws IOException {
            this.found = found;
            there = leaf.reader().getLiveDocs();
            places = DocValues.getSorted(leaf.reader(), PLACE);
            numbers = DocValues.getNumeric(leaf.reader(), LiveIndex.ID);
        }

        boolean next() throws IOException {
            int document = found.nextDoc();
            while (document != DocIdSetIterator.NO_MORE_DOCS && there != null && !there.get(document)) {
                document = found.nextDoc();
            }
            return document != DocIdSetIterator.NO_MORE_DOCS && places.advanceExact(document);
        }

        long number() throws IOException {
            return numbers.advanceExact(found.docID()) ? numbers.longValue() : 0;
        }

        void stand() throws IOException {
            place = BytesRef.deepCopyOf(places.lookupOrd(places.ordValue()));
            id = number();
        }

        /** The ordinal here of the first place that is not before the other. */
        int ordinal(BytesRef other) throws IOException {
            int found = places.lookupTerm(other);
            return found < 0 ? -found - 1 : found;
        }
    }
}
