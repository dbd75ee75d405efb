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

/** How long the server takes for what people look up: « Qui contacter ? », every list and every search, on 10,000 contacts. */
final class LookupBench implements Benchmark {

    private static final Path DATA = Path.of("target", "bench-lookup").toAbsolutePath();

    @Override
    public String name() {
        return "lookup";
    }

    @Override
    public void run(Results results) throws Exception {
        FileSystemUtils.deleteRecursively(DATA);
        try (var application = start()) {
            int people = ManyContacts.write(application.getBean(JdbcClient.class));
            var parts = List.of(
                    new CallerLookups(results, application, people),
                    new DirectoryLookups(results, application, people),
                    new MailingLookups(results, application, people));
            CurrentUser.asSystem(() -> parts.forEach(Measured::all));
        } finally {
            FileSystemUtils.deleteRecursively(DATA);
        }
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
