package fr.irev.maillage.bench;

import fr.irev.maillage.Maillage;
import fr.irev.maillage.shared.CurrentUser;
import java.nio.file.Path;
import java.util.List;
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
            int people = write(application.getBean(JdbcClient.class));
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

    private int write(JdbcClient database) {
        ManyContacts.write(database);
        return wanted <= ManyContacts.PEOPLE ? ManyContacts.PEOPLE : Multitude.write(database, wanted);
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
