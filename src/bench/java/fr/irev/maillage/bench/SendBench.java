package fr.irev.maillage.bench;

import fr.irev.maillage.Maillage;
import fr.irev.maillage.shared.CommandLineJob;
import fr.irev.maillage.shared.CurrentUser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** Personal letters of some 20 KB through the real job, each state durable, against the bare dialogue in the same rounds. */
final class SendBench implements Benchmark {

    private static final Path DATA = Path.of("target", "bench-send").toAbsolutePath();
    private static final String SCREENS = """
            com.vaadin.flow.spring.SpringBootAutoConfiguration,\
            com.vaadin.flow.spring.SpringSecurityAutoConfiguration,\
            com.vaadin.flow.spring.VaadinScopesConfig"""; // as a job from the command line starts
    private static final int MESSAGES = 2_000;
    private static final int CONNECTIONS = 4;
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "send";
    }

    @Override
    public void run(Results results) throws Exception {
        FileSystemUtils.deleteRecursively(DATA);
        try (var sink = new SmtpSink();
                var application = start(sink.port())) {
            for (int round = 1; round <= ROUNDS; round++) {
                measure(results, application, sink, round);
            }
        } finally {
            FileSystemUtils.deleteRecursively(DATA);
        }
    }

    private static void measure(Results results, ConfigurableApplicationContext application, SmtpSink sink, int round)
            throws Exception {
        var database = application.getBean(JdbcClient.class);
        write(database, round);
        var job = application.getBeansOfType(CommandLineJob.class).values().stream()
                .filter(one -> one.name().equals("send-mailing"))
                .findFirst()
                .orElseThrow();
        var told = new StringWriter();
        int before = sink.accepted();
        var begun = System.nanoTime();
        int code =
                CurrentUser.asSystem(() -> job.run(Map.of("mailing", Integer.toString(round)), new PrintWriter(told)));
        var ours = MESSAGES / seconds(begun);
        if (code != 0 || sink.accepted() - before != MESSAGES) {
            throw new IllegalStateException("%d of %d messages arrived, exit code %d: %s"
                    .formatted(sink.accepted() - before, MESSAGES, code, told));
        }
        var text = sink.last();
        begun = System.nanoTime();
        RawSmtp.send(sink.port(), text, MESSAGES, CONNECTIONS);
        var bare = MESSAGES / seconds(begun);
        var against = "round %d, %d connections, %d KB, bare dialogue %.0f/s"
                .formatted(round, CONNECTIONS, text.length / 1024, bare);
        results.add("messages sent", ours, "1/s", against);
        results.add("share of the bare dialogue", ours / bare, "ratio", against);
    }

    private static ConfigurableApplicationContext start(int port) {
        return new SpringApplicationBuilder(Maillage.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.autoconfigure.exclude=" + SCREENS,
                        "--maillage.data=" + DATA,
                        "--maillage.demo=false",
                        "--maillage.secret=only-for-measuring-and-nothing-else-0123456789",
                        "--maillage.mail.connections=" + CONNECTIONS,
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + port);
    }

    /** A released letter and its copies, as a release leaves them. */
    private static void write(JdbcClient database, int round) {
        var words =
                "L’été dernier, {{prenom}}, les conseils citoyens ont travaillé à l’évaluation des contrats de ville. ";
        var blocks = "[{\"type\":\"text\",\"markdown\":\"%s\"}]".formatted(words.repeat(60));
        database.sql("""
                insert into mailing (mailing_id, kind, subject, blocks, state, released_at, released_by, recipients, frozen_rule,
                    frozen_events, created_by)
                values (:id, 'LETTER', 'Lettre mesurée', :blocks, 'SENDING', now(6), 'mesure', :number, '{}', '[]', 'mesure')
                """)
                .param("id", round)
                .param("blocks", blocks)
                .param("number", MESSAGES)
                .update();
        database.sql("insert into sending (mailing_id, purpose, frozen_at) values (:id, 'LETTER', now(6))")
                .param("id", round)
                .update();
        database.sql("""
                insert into delivery (mailing_id, email, given_name, family_name, message_id)
                select :id, concat('ok-', seq, '@essai.example'), concat('Zoé', seq), 'Kérébel',
                    concat('<', lower(hex(random_bytes(16))), '@maillage.example>')
                from seq_1_to_%d
                """.formatted(MESSAGES)).param("id", round).update();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
