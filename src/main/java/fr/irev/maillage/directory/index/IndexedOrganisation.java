package fr.irev.maillage.directory.index;

import fr.irev.maillage.shared.FoldedText;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the index knows of an organisation. Documents of people hold the number of theirs, so that one that is renamed is one
 * document to replace however many work there.
 *
 * @param words of its name, its acronym and its other names
 * @param town the words of the town where it is
 */
record IndexedOrganisation(long id, String type, String name, Set<String> words, List<String> town) {

    static final String WORD = "word";
    static final String TYPE = "type";
    static final String TOWN = "town";

    Document document() {
        var document = LiveIndex.document(id);
        document.add(new StringField(TYPE, type, Field.Store.NO));
        words.forEach(word -> Beginnings.add(document, WORD, word));
        town.forEach(word -> document.add(new StringField(TOWN, word, Field.Store.NO)));
        document.add(new SortedDocValuesField(InOrder.PLACE, place(name)));
        return document;
    }

    /** Short names come before long ones, for what was typed is more of them. */
    private static BytesRef place(String name) {
        return new BytesRef("%04d".formatted(name.length()) + FoldedText.withoutAccents(name));
    }

    /** These organisations, as far as they are there; all where none are named. */
    static List<IndexedOrganisation> read(JdbcClient database, Set<Long> these) {
        var found = new LinkedHashMap<Long, IndexedOrganisation>();
        var which = these.isEmpty() ? "true" : "o.organisation_id in (:these)";
        var parameters = these.isEmpty() ? Map.<String, Object>of() : Map.<String, Object>of("these", these);
        database.sql("""
                select o.organisation_id, o.type_code, o.name, o.acronym, o.city, a.label
                from organisation o left join organisation_alias a on a.organisation_id = o.organisation_id
                where %s
                """.formatted(which)).params(parameters).query(row -> {
            var organisation = found.get(row.getLong("organisation_id"));
            if (organisation == null) {
                organisation = new IndexedOrganisation(
                        row.getLong("organisation_id"),
                        row.getString("type_code"),
                        row.getString("name"),
                        new LinkedHashSet<>(),
                        words(row.getString("city")));
                found.put(organisation.id(), organisation);
            }
            for (var said : List.of("name", "acronym", "label")) {
                organisation.words().addAll(words(row.getString(said)));
            }
        });
        return List.copyOf(found.values());
    }

    private static List<String> words(@Nullable String text) {
        return text == null ? List.of() : new FoldedText(text).words();
    }
}
