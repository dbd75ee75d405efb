package fr.irev.maillage.bench;

import fr.irev.maillage.directory.FunctionCode;
import fr.irev.maillage.territories.TerritoryId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A part of the application whose reads are measured on one base. */
abstract class Measured {

    /** Rows of a page. */
    static final int PAGE = 50;

    private static final double CALLER_WAITS = 25; // ms
    private static final double LIST = 100; // ms
    private static final int BEFOREHAND = 3; // rounds
    private static final int CALLS = 100; // of which the slowest but one is the 99th percentile
    private static final long PATIENCE =
            TimeUnit.SECONDS.toNanos(10); // for one figure: what is slow is asked less often

    private final Results results;
    private final ApplicationContext application;
    private final int contacts;

    Measured(Results results, ApplicationContext application, int contacts) {
        this.results = results;
        this.application = application;
        this.contacts = contacts;
    }

    /** Measures everything it knows of. */
    abstract void all();

    <T> void promised(String metric, double limit, List<T> asked, Function<T, Object> work) {
        measure(metric, limit, asked, work);
    }

    <T> void caller(String metric, List<T> asked, Function<T, Object> work) {
        measure(metric, CALLER_WAITS, asked, work);
    }

    <T> void list(String metric, List<T> asked, Function<T, Object> work) {
        measure(metric, LIST, asked, work);
    }

    /** All that is asked is asked three times beforehand: the first times of anything say nothing about a day's work. */
    private <T> void measure(String metric, double limit, List<T> asked, Function<T, Object> work) {
        if (asked.isEmpty()) {
            throw new IllegalStateException("Nothing to ask for: " + metric);
        }
        for (int i = 0; i < BEFOREHAND; i++) {
            times(asked, work);
        }
        var milliseconds = times(asked, work);
        milliseconds.sort(null);
        int calls = milliseconds.size();
        var against = "limit %.0f ms, %d contacts, %d calls".formatted(limit, contacts, calls);
        results.add(metric + ", median", milliseconds.get(calls / 2), "ms", against);
        results.add(metric + ", p95", milliseconds.get(calls * 95 / 100), "ms", against);
        results.add(metric + ", p99", milliseconds.get(calls * 99 / 100), "ms", against);
    }

    private static <T> List<Double> times(List<T> asked, Function<T, Object> work) {
        var milliseconds = new ArrayList<Double>();
        var until = System.nanoTime() + PATIENCE;
        for (int i = 0; i < CALLS && (i == 0 || System.nanoTime() < until); i++) {
            var begun = System.nanoTime();
            Objects.requireNonNull(work.apply(asked.get(i % asked.size())));
            milliseconds.add((System.nanoTime() - begun) / 1e6);
        }
        return milliseconds;
    }

    static List<Integer> same(int value) {
        return List.of(value);
    }

    List<FunctionCode> functions() {
        return names("select function_code from mandate where function_code is not null group by function_code"
                        + " order by count(*) desc")
                .stream()
                .limit(8)
                .map(FunctionCode::new)
                .toList();
    }

    List<String> types() {
        return names("select type_code from organisation group by type_code order by count(*) desc").stream()
                .limit(8)
                .toList();
    }

    List<TerritoryId> territoriesOf(String kind) {
        return database()
                .sql("select territory_id from territory where kind = :kind order by code")
                .param("kind", kind)
                .query(Long.class)
                .list()
                .stream()
                .map(TerritoryId::new)
                .toList();
    }

    List<String> names(String sql) {
        return database().sql(sql + " limit " + CALLS).query(String.class).list();
    }

    List<Long> ids(String sql) {
        return database().sql(sql + " limit " + CALLS).query(Long.class).list();
    }

    private JdbcClient database() {
        return bean(JdbcClient.class);
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Paris"));
    }
}
