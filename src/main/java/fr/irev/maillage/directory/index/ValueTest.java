package fr.irev.maillage.directory.index;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;

/** Those documents whose stored values pass a test, which is tried on what other conditions left over. */
final class ValueTest extends Query {

    private static final float COST = 20; // about as much as so many comparisons

    /** A test; equal tests let the same documents through. */
    sealed interface Test {
        String field();
    }

    /** Of all bytes of a document together. */
    record OfBytes(String field, Object identity, Passing passing) implements Test {

        interface Passing {
            boolean passes(BytesRef value);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof OfBytes test && field.equals(test.field) && identity.equals(test.identity);
        }

        @Override
        public int hashCode() {
            return Objects.hash(field, identity);
        }
    }

    /** Whether one of the spans of days holds the day. */
    record Open(String field, int day) implements Test {}

    private interface Check {
        boolean passes() throws IOException;
    }

    private final Test test;

    ValueTest(Test test) {
        this.test = test;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                var reader = leaf.reader();
                return new ScorerSupplier() {
                    @Override
                    public Scorer get(long lead) throws IOException {
                        return new ConstantScoreScorer(score(), mode, candidates(reader));
                    }

                    @Override
                    public long cost() {
                        return reader.maxDoc();
                    }
                };
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return test instanceof Open;
            }
        };
    }

    private TwoPhaseIterator candidates(LeafReader reader) throws IOException {
        return switch (test) {
            case OfBytes(var field, var unused, var passing) -> {
                BinaryDocValues values = DocValues.getBinary(reader, field);
                yield tried(values, () -> passing.passes(values.binaryValue()));
            }
            case Open(var field, var day) -> {
                var values = DocValues.getSortedNumeric(reader, field);
                yield tried(values, () -> open(values, day));
            }
        };
    }

    private static boolean open(SortedNumericDocValues spans, int day) throws IOException {
        for (int i = spans.docValueCount(); i > 0; i--) {
            if (HeldMandates.open(spans.nextValue(), day)) {
                return true;
            }
        }
        return false;
    }

    private static TwoPhaseIterator tried(DocIdSetIterator values, Check check) {
        return new TwoPhaseIterator(values) {
            @Override
            public boolean matches() throws IOException {
                return check.passes();
            }

            @Override
            public float matchCost() {
                return COST;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String unused) {
        return test.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ValueTest query && test.equals(query.test);
    }

    @Override
    public int hashCode() {
        return test.hashCode();
    }
}
