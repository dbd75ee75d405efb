package fr.irev.maillage.accounts;

import fr.irev.maillage.shared.LikePattern;
import fr.irev.maillage.shared.SubjectErased;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes out of the journal what says who an erased person was: that something was done stays, by whom and when. Entries about
 * them lose their fields; in every sentence, theirs or one about a seat or an event, name and addresses give way to « une
 * personne effacée ». What is written of a namesake, or of whoever took an address over, is theirs and stays.
 */
@Component
class JournalErasure {

    private record Row(
            long number, String summary, @Nullable String detail) {}

    private final JdbcClient jdbc;
    private final JournalDetail details;

    JournalErasure(JdbcClient jdbc, JournalDetail details) {
        this.jdbc = jdbc;
        this.details = details;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(SubjectErased erased) {
        var own = own(erased);
        var known = new ErasedWords(erased);
        own.forEach(row -> known.alsoOf(details.read(row.detail())));
        own.forEach(row -> write(row, known.masked(row.summary()), null));
        known.names().forEach(name -> naming(name, erased).forEach(row -> mask(row, known)));
        known.addresses().forEach(address -> naming(address, erased).forEach(row -> mask(row, known)));
    }

    private List<Row> own(SubjectErased erased) {
        return rows(jdbc.sql("""
                        select journal_entry_id, summary, detail
                        from journal_entry
                        where subject_kind = :kind and subject_id in (:ids)
                        """).param("kind", erased.kind()).param("ids", erased.ids()));
    }

    private List<Row> naming(String word, SubjectErased erased) {
        var others = new HashSet<>(erased.namesakes());
        others.add(0L); // a list in SQL has something in it
        var theirOwn = word.contains(" ") ? "e.subject_id in (:others)" : "true";
        return rows(jdbc.sql("""
                        select e.journal_entry_id, e.summary, e.detail
                        from journal_entry e
                        where (e.summary like :word or e.detail like :word)
                          and not (e.subject_kind <=> :kind and e.subject_id is not null and %s)
                        """.formatted(theirOwn))
                .param("word", LikePattern.containing(word))
                .param("kind", erased.kind())
                .param("others", others));
    }

    private static List<Row> rows(StatementSpec question) {
        return question.query((row, number) -> new Row(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    private void mask(Row row, ErasedWords known) {
        var detail = row.detail();
        write(row, known.masked(row.summary()), detail == null ? null : known.masked(detail));
    }

    private void write(Row row, String summary, @Nullable String detail) {
        jdbc.sql("update journal_entry set summary = :summary, detail = :detail where journal_entry_id = :number")
                .param("summary", Journal.cut(summary))
                .param("detail", detail)
                .param("number", row.number())
                .update();
    }
}
