package fr.irev.maillage.directory.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Documents in memory, stored in the order of their places ({@link InOrder}), each under a number, which can be replaced while they are searched. What was put is found once it is
 * shown.
 */
final class LiveIndex implements AutoCloseable {

    /** The number of a document, as a term and as a value. */
    static final String ID = "id";

    private static final double BUFFER = 48; // MB before documents become a segment

    /** Documents as they are shown at one moment, for as long as it is open. */
    final class Shown implements AutoCloseable {

        private final IndexSearcher searcher;

        private Shown() {
            try {
                searcher = shown.acquire();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        IndexSearcher searcher() {
            return searcher;
        }

        @Override
        public void close() {
            try {
                shown.release(searcher);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final IndexWriter writer;
    private final SearcherManager shown;

    LiveIndex() {
        try {
            writer = new IndexWriter(
                    new ByteBuffersDirectory(),
                    new IndexWriterConfig()
                            .setIndexSort(InOrder.ORDER)
                            .setUseCompoundFile(false)
                            .setCommitOnClose(false)
                            .setRAMBufferSizeMB(BUFFER));
            shown = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document with its number and nothing else. */
    static Document document(long id) {
        var document = new Document();
        document.add(new StringField(ID, Long.toString(id), Field.Store.NO));
        document.add(new NumericDocValuesField(ID, id));
        return document;
    }

    /** Adds a document whose number is new. */
    void add(Document document) {
        try {
            writer.addDocument(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces what stands under the number. */
    void put(long id, Document document) {
        try {
            writer.updateDocument(term(id), document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(long id) {
        try {
            writer.deleteDocuments(term(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets everything put or removed so far be seen. */
    void show() {
        try {
            shown.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts everything into one segment, which is read fastest. */
    void compact() {
        try {
            writer.forceMerge(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes what was removed or replaced out of the memory, too. */
    void forget() {
        try {
            writer.forceMergeDeletes();
            shown.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws org.apache.lucene.store.AlreadyClosedException when the index is closed */
    Shown shown() {
        return new Shown();
    }

    static Term term(long id) {
        return new Term(ID, Long.toString(id));
    }

    @Override
    public void close() {
        try {
            shown.close();
            writer.rollback(); // nothing is kept
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
