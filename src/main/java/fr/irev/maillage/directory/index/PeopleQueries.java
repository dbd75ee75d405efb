package fr.irev.maillage.directory.index;

import fr.irev.maillage.directory.index.HeldMandates.Asked;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** What is asked about people, in the terms of the index. */
final class PeopleQueries {

    private static final int FEW = 2_000; // terms, which are gathered in a millisecond

    private final IndexView view;
    private final IndexNumbers numbers;

    PeopleQueries(IndexView view, IndexNumbers numbers) {
        this.view = view;
        this.numbers = numbers;
    }

    Query of(PeopleQuestion question) {
        var all = new ArrayList<Query>();
        question.words().forEach(word -> all.add(anywhere(word)));
        question.addresses().forEach(words -> all.add(address(words)));
        if (question.number() != null) {
            all.add(number(question.number()));
        }
        mandates(question, all);
        var query = new BooleanQuery.Builder();
        all.forEach(part -> query.add(part, Occur.FILTER));
        if (all.isEmpty()) {
            query.add(new MatchAllDocsQuery(), Occur.FILTER);
        }
        if (question.state() == PeopleQuestion.State.FORMER) {
            query.add(open(HeldMandates.day(question.day())), Occur.MUST_NOT);
        }
        return query.build();
    }

    static Query open(int day) {
        return new ValueTest(new ValueTest.Open(IndexedPerson.SPANS, day));
    }

    static Query all(List<Query> parts) {
        var all = new BooleanQuery.Builder();
        parts.forEach(part -> all.add(part, Occur.FILTER));
        return all.build();
    }

    static Query any(List<Query> parts) {
        var any = new BooleanQuery.Builder();
        parts.forEach(part -> any.add(part, Occur.SHOULD));
        return any.build();
    }

    static Query is(String field, String word) {
        return new TermQuery(new Term(field, word));
    }

    static Query begins(String field, String word) {
        return Beginnings.with(field, word);
    }

    /** Whether a word has the same letters but for one: left out, added, another, or two exchanged. */
    static Query slipped(String field, String word) {
        return new AutomatonQuery(new Term(field, word), new LevenshteinAutomata(word, true).toAutomaton(1));
    }

    private Query anywhere(PeopleQuestion.Word typed) {
        var word = typed.folded();
        var organisations = view.organisations(begins(IndexedOrganisation.WORD, word));
        var parts = new ArrayList<Query>();
        parts.add(begins(IndexedPerson.NAME, word));
        if (!typed.accented()) {
            parts.add(begins(IndexedPerson.ADDRESS, word));
        }
        if (!organisations.isEmpty()) {
            parts.add(gathered(new Asked(null, 0, known(organisations), null, null), organisations, List.of()));
        }
        return any(parts);
    }

    private static Query address(List<String> words) {
        if (words.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        var parts = new ArrayList<Query>();
        words.subList(0, words.size() - 1).forEach(word -> parts.add(is(IndexedPerson.ADDRESS, word)));
        parts.add(begins(IndexedPerson.ADDRESS, words.getLast()));
        return all(parts);
    }

    private static Query number(String number) {
        var parts = new ArrayList<Query>();
        IndexedPerson.together(number).forEach(digits -> parts.add(is(IndexedPerson.DIGITS, digits)));
        parts.add(new ValueTest(new ValueTest.OfBytes(
                IndexedPerson.NUMBERS, number, numbers -> numbers.utf8ToString().contains(number))));
        return all(parts);
    }

    private void mandates(PeopleQuestion question, List<Query> all) {
        boolean open = question.state() == PeopleQuestion.State.OPEN;
        int day = HeldMandates.day(question.day());
        int function = question.function() == null ? 0 : numbers.functions().of(question.function());
        var ofType = question.type() == null ? null : view.organisations(is(IndexedOrganisation.TYPE, question.type()));
        var place = question.place();
        if (function == 0 && ofType == null && place == null) {
            if (open) {
                all.add(open(day));
            }
            return;
        }
        if (function != 0) {
            all.add(is(IndexedPerson.FUNCTION, Integer.toString(function)));
        }
        var type = ofType == null ? null : known(ofType);
        var inside = place == null ? null : known(place.organisations());
        var seatsInside = place == null ? null : numbers.seats().known(place.seats());
        if (ofType != null) {
            all.add(gathered(new Asked(null, 0, type, null, null), ofType, List.of()));
        }
        if (place != null) {
            all.add(gathered(new Asked(null, 0, null, inside, seatsInside), place.organisations(), place.seats()));
        }
        all.add(tried(new Asked(open ? day : null, function, type, inside, seatsInside)));
    }

    /**
     * Whoever has a mandate of these, by their terms; where they are many and other conditions leave few people over, by a look at
     * each of those.
     */
    private static Query gathered(Asked asked, List<Long> organisations, List<Long> seats) {
        var terms = any(List.of(
                IndexView.numbered(IndexedPerson.ORGANISATION, organisations),
                IndexView.numbered(IndexedPerson.SEAT, seats)));
        return organisations.size() + seats.size() <= FEW ? terms : new IndexOrDocValuesQuery(terms, tried(asked));
    }

    private static Query tried(Asked asked) {
        return new ValueTest(new ValueTest.OfBytes(IndexedPerson.MANDATES, asked, asked::by));
    }

    private BitSet known(List<Long> organisations) {
        return numbers.organisations().known(organisations);
    }
}
