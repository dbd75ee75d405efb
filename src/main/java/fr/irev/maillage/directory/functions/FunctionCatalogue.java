package fr.irev.maillage.directory.functions;

import fr.irev.maillage.directory.Civility;
import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.shared.Roles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The functions people hold, with their gendered labels, and what a free job title means among them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.LECTURE + "')")
public class FunctionCatalogue {

    private final JdbcClient database;

    FunctionCatalogue(JdbcClient database) {
        this.database = database;
    }

    /** All functions, the most important first. */
    public List<JobFunctionLabel> all() {
        return database.sql("""
                        select function_code, masculine, feminine, inclusive, plural, family, importance, single_holder, synonyms
                        from job_function
                        order by importance desc, inclusive
                        """).query((row, number) -> label(row)).list();
    }

    /** Functions whose labels or synonyms hold the text, the most important first. */
    public List<JobFunctionLabel> search(String text, int offset, int limit) {
        return all().stream()
                .filter(function -> function.answersTo(text))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    /** The function that has this code. */
    public Optional<JobFunctionLabel> find(FunctionCode code) {
        return database.sql("""
                        select function_code, masculine, feminine, inclusive, plural, family, importance, single_holder, synonyms
                        from job_function
                        where function_code = :code
                        """)
                .param("code", code.functionCode())
                .query((row, number) -> label(row))
                .optional();
    }

    /** The function that a free title means: a label, a synonym, or what the title rules make of it. */
    public Optional<FunctionCode> match(String freeTitle) {
        return matcher().match(freeTitle).map(MatchedFunction::function);
    }

    /** The label printed beside a name; the code itself for a function the catalogue does not know. */
    public String label(FunctionCode code, @Nullable Civility civility) {
        return find(code).map(function -> function.label(civility)).orElse(code.functionCode());
    }

    /** The function a question names, and what else it says. */
    public NamedFunction split(String question) {
        return matcher().split(question);
    }

    /** The whole catalogue ready to match many titles. */
    TitleMatcher matcher() {
        var rules = database.sql("""
                        select rank_order, words, function_code, qualifier
                        from function_title_rule
                        order by rank_order
                        """)
                .query((row, number) -> new TitleRule(
                        row.getInt("rank_order"),
                        row.getString("words"),
                        new MatchedFunction(
                                new FunctionCode(row.getString("function_code")), row.getString("qualifier"))))
                .list();
        return new TitleMatcher(all(), rules);
    }

    private static JobFunctionLabel label(ResultSet row) throws SQLException {
        var synonyms = row.getString("synonyms");
        return new JobFunctionLabel(
                new FunctionCode(row.getString("function_code")),
                row.getString("masculine"),
                row.getString("feminine"),
                row.getString("inclusive"),
                row.getString("plural"),
                row.getString("family"),
                row.getInt("importance"),
                row.getBoolean("single_holder"),
                synonyms.isEmpty() ? List.of() : List.of(synonyms.split(";")));
    }
}
