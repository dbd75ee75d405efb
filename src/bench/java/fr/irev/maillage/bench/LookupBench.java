package fr.irev.maillage.bench;

import fr.irev.maillage.Maillage;
import fr.irev.maillage.directory.index.PeopleIndex;
import fr.irev.maillage.shared.CurrentUser;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * How long the server takes for what people look up: « Qui contacter ? », every list and every search, on 10,000 contacts, or
 * on as many as {@code --people=} says.
 */
final class LookupBench implements Benchmark {

    private static final Path DATA = Path.of("target", "bench-lookup").toAbsolutePath();

    private final int wanted;

    /** @param people in the base */
    LookupBench(int people) {
        wanted = people;
    }

    @Override
    public String name() {
        return "lookup";
    }

    @Override
    public void run(Results results) throws Exception {
        FileSystemUtils.deleteRecursively(DATA);
        try (var application = start()) {
            var index = application.getBean(PeopleIndex.class);
            int people = write(application.getBean(DataSource.class), index);
            index(results, index, people);
            var parts = List.of(
                    new PromisedLookups(results, application, people),
                    new CallerLookups(results, application, people),
                    new DirectoryLookups(results, application, people),
                    new MailingLookups(results, application, people));
            CurrentUser.asSystem(() -> parts.forEach(Measured::all));
        } finally {
            FileSystemUtils.deleteRecursively(DATA);
        }
    }

    /** While the gate is held, nobody keeps an index, for which a note would be left of each row. */
    private int write(DataSource connections, PeopleIndex index) throws SQLException {
        var database = JdbcClient.create(connections);
        try (var gate = connections.getConnection();
                var held = gate.createStatement()) {
            gate.setAutoCommit(false);
            held.execute("select reader_id from search_reader where reader_id = 0 lock in share mode");
            index.close();
            ManyContacts.write(database);
            int people = wanted <= ManyContacts.PEOPLE ? ManyContacts.PEOPLE : Multitude.write(database, wanted);
            gate.rollback();
            return people;
        }
    }

    /** As at the start of an instance, whose database answers until then. */
    private static void index(Results results, PeopleIndex index, int people) {
        var begun = System.nanoTime();
        int attempt = 0;
        while (!index.keepUp(attempt)) {
            attempt++;
        }
        results.add("people, index built", (System.nanoTime() - begun) / 1e6, "ms", "%d contacts".formatted(people));
        var runtime = Runtime.getRuntime();
        runtime.gc();
        results.add(
                "people, memory in use with the index",
                (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0,
                "MiB",
                "%d contacts".formatted(people));
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Maillage.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.autoconfigure.exclude=" + SendBench.SCREENS,
                        "--maillage.data=" + DATA,
                        "--maillage.demo=true");
    }
}
