package fr.irev.maillage.directory.functions;

import fr.irev.maillage.directory.Civility;
import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.shared.Roles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
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

    private record Kept(String version, TitleMatcher matcher) {}

    private final JdbcClient database;
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

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

    /** The whole catalogue ready to match many titles; kept until the catalogue or the rules change. */
    TitleMatcher matcher() {
        var version = version();
        var matcher = kept.get();
        if (matcher == null || !matcher.version().equals(version)) {
            matcher = new Kept(version, load());
            kept.set(matcher);
        }
        return matcher.matcher();
    }

    /** One look at what the tables hold, worked out by the database: a few dozen rows need not travel for each question. */
    private String version() {
        return database.sql("""
                        select concat_ws('/',
                          (select concat_ws('-', count(*), sum(crc32(concat_ws('|', function_code, masculine, feminine, inclusive,
                              plural, importance, synonyms)))) from job_function),
                          (select concat_ws('-', count(*), sum(crc32(concat_ws('|', rank_order, words, function_code, qualifier))))
                           from function_title_rule),
                          (select concat_ws('-', count(*), sum(crc32(concat_ws('|', folded, function_code)))) from learned_title))
                        """).query(String.class).single();
    }

    private TitleMatcher load() {
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
        var learned = new HashMap<String, FunctionCode>();
        database.sql("select folded, function_code from learned_title").query(row -> {
            learned.put(row.getString("folded"), new FunctionCode(row.getString("function_code")));
        });
        return new TitleMatcher(all(), rules, learned);
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
