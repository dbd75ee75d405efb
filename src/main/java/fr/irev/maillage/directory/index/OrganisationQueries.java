package fr.irev.maillage.directory.index;

import java.util.ArrayList;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/** What is asked about organisations, in the terms of the index. */
final class OrganisationQueries {

    private OrganisationQueries() {}

    static Query of(OrganisationQuestion question) {
        var query = new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.FILTER);
        question.words().forEach(word -> query.add(said(word, question.shortestWithSlip()), Occur.FILTER));
        if (question.type() != null) {
            query.add(PeopleQueries.is(IndexedOrganisation.TYPE, question.type()), Occur.FILTER);
        }
        question.otherThan()
                .forEach(type -> query.add(PeopleQueries.is(IndexedOrganisation.TYPE, type), Occur.MUST_NOT));
        return query.build();
    }

    private static Query said(Set<String> spellings, int shortestWithSlip) {
        var parts = new ArrayList<Query>();
        for (var word : spellings) {
            parts.add(PeopleQueries.begins(IndexedOrganisation.WORD, word));
            parts.add(PeopleQueries.is(IndexedOrganisation.TOWN, word));
            if (shortestWithSlip > 0 && word.length() >= shortestWithSlip) {
                parts.add(PeopleQueries.slipped(IndexedOrganisation.WORD, word));
            }
        }
        return PeopleQueries.any(parts);
    }
}
