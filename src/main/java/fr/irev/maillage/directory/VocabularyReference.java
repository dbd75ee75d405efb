package fr.irev.maillage.directory;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.irev.maillage.shared.BulkInsert;
import fr.irev.maillage.shared.ReferenceFiles;
import fr.irev.maillage.shared.ReferenceLoader;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings organisation types, functions and title rules to what the files say. */
@Component
class VocabularyReference implements ReferenceLoader {

    private static final List<String> FILES =
            List.of("organisation_types.csv", "functions.csv", "function_title_rules.csv");

    private final ReferenceFiles files;
    private final JdbcClient database;

    VocabularyReference(ReferenceFiles files, JdbcClient database) {
        this.files = files;
        this.database = database;
    }

    @Override
    public int rank() {
        return 30;
    }

    @Override
    public void load() {
        files.loadIfChanged("vocabulary", FILES, this::bring);
    }

    private void bring() {
        try (var types = new BulkInsert(
                database,
                "insert into organisation_type (type_code, label, plural_label, family, level, aliases)",
                """
                on duplicate key update label = values(label), plural_label = values(plural_label),
                  family = values(family), level = values(level), aliases = values(aliases)
                """)) {
            for (var row : files.read("organisation_types.csv")) {
                types.add(
                        row.getField("code"),
                        row.getField("label"),
                        row.getField("plural"),
                        row.getField("family"),
                        row.getField("level").isEmpty() ? null : row.getField("level"),
                        row.getField("aliases"));
            }
        }
        try (var functions = new BulkInsert(database, """
                insert into job_function (function_code, masculine, feminine, inclusive, plural, family, importance,
                  single_holder, synonyms)
                """, """
                on duplicate key update masculine = values(masculine), feminine = values(feminine),
                  inclusive = values(inclusive), plural = values(plural), family = values(family),
                  importance = values(importance), single_holder = values(single_holder), synonyms = values(synonyms)
                """)) {
            files.read("functions.csv").forEach(row -> function(row, functions));
        }
        titleRules();
    }

    private static void function(NamedCsvRecord row, BulkInsert functions) {
        functions.add(
                row.getField("code"),
                row.getField("masculine"),
                row.getField("feminine"),
                row.getField("inclusive"),
                row.getField("plural"),
                row.getField("family"),
                Integer.valueOf(row.getField("importance")),
                Boolean.valueOf(row.getField("single_holder")),
                row.getField("synonyms"));
    }

    /** Nothing refers to a rule: the file replaces them all. */
    private void titleRules() {
        database.sql("delete from function_title_rule").update();
        try (var rules = new BulkInsert(
                database, "insert into function_title_rule (rank_order, words, function_code, qualifier)", "")) {
            for (var row : files.read("function_title_rules.csv")) {
                rules.add(
                        Integer.valueOf(row.getField("rank")),
                        row.getField("words"),
                        row.getField("function_code"),
                        row.getField("qualifier"));
            }
        }
    }
}
