package fr.irev.maillage.directory.index;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Words that are found by how they begin. Their first letters are terms themselves, for the words that begin with two or three
 * letters are thousands, which to gather takes longer than all the rest of a question; those that share more letters are few.
 */
final class Beginnings {

    private static final int LONGEST = 6; // letters
    private static final String FIELD = "-begins";

    private Beginnings() {}

    /** Adds a word to a document, to be found whole or by its beginning. */
    static void add(Document document, String field, String word) {
        document.add(new StringField(field, word, Field.Store.NO));
        for (int letters = 1; letters <= Math.min(LONGEST, word.length()); letters++) {
            document.add(new StringField(field + FIELD, word.substring(0, letters), Field.Store.NO));
        }
    }

    /** The documents in which a word of the field begins with this one. */
    static Query with(String field, String word) {
        return word.length() <= LONGEST
                ? new TermQuery(new Term(field + FIELD, word))
                : new PrefixQuery(new Term(field, word));
    }
}
