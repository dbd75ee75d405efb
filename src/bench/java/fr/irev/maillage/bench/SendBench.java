package fr.irev.maillage.bench;

import fr.irev.maillage.Maillage;
import fr.irev.maillage.shared.CommandLineJob;
import fr.irev.maillage.shared.CurrentUser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.FileSystemUtils;

/** Personal letters of some 20 KB through the real job, each state durable, against the bare dialogue in the same rounds. */
final class SendBench implements Benchmark {

    private static final Path DATA = Path.of("target", "bench-send").toAbsolutePath();
    static final String SCREENS = """
            com.vaadin.flow.spring.SpringBootAutoConfiguration,\
            com.vaadin.flow.spring.SpringSecurityAutoConfiguration,\
            com.vaadin.flow.spring.VaadinScopesConfig"""; // as a job from the command line starts
    private static final int MESSAGES = 5_000;
    private static final int WARM_UP = 2_000;
    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 3;
    private static final double LIMIT = 0.5; // of the bare dialogue

    @Override
    public String name() {
        return "send";
    }

    @Override
    public void run(Results results) throws Exception {
        FileSystemUtils.deleteRecursively(DATA);
        try (var first = new SmtpSink();
                var application = start(first.port());
                var peer = peer()) {
            int octets = warmUp(application, first);
            application.getBean(JavaMailSenderImpl.class).setPort(peer.port());
            measure(results, application, peer, octets);
        } finally {
            FileSystemUtils.deleteRecursively(DATA);
        }
    }

    private static MailPeer peer() throws Exception {
        var postfix = PostfixPeer.start();
        return postfix.isPresent() ? postfix.get() : new OwnPeer();
    }

    /** What runs for the first time is slow and says nothing about a long mailing; answers how long a message is, in octets. */
    private static int warmUp(ConfigurableApplicationContext application, SmtpSink sink) {
        send(application, 1, WARM_UP);
        if (sink.accepted() != WARM_UP) {
            throw new IllegalStateException("%d of %d messages arrived".formatted(sink.accepted(), WARM_UP));
        }
        return sink.last().length;
    }

    private static void measure(Results results, ConfigurableApplicationContext application, MailPeer peer, int octets)
            throws Exception {
        var against = "%s, %d connections, %d letters of %d KB, each state durable, median of %d interleaved rounds"
                .formatted(peer.name(), CONNECTIONS, MESSAGES, octets / 1024, ROUNDS);
        var bare = new ArrayList<Double>();
        var ours = new ArrayList<Double>();
        var shares = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            var begun = System.nanoTime();
            peer.exchange(octets, MESSAGES, CONNECTIONS);
            bare.add(MESSAGES / seconds(begun));
            ours.add(MESSAGES / send(application, round + 2, MESSAGES));
            shares.add(ours.getLast() / bare.getLast());
        }
        results.add("bare dialogue", Results.median(bare), "1/s", against);
        results.add("messages sent", Results.median(ours), "1/s", against);
        results.add(
                "share of the bare dialogue", Results.median(shares), "ratio", against + ", limit at least " + LIMIT);
    }

    /** Sends one letter to so many recipients by the job itself; answers in how many seconds. */
    private static double send(ConfigurableApplicationContext application, int mailing, int messages) {
        var database = application.getBean(JdbcClient.class);
        write(database, mailing, messages);
        var job = application.getBeansOfType(CommandLineJob.class).values().stream()
                .filter(one -> one.name().equals("send-mailing"))
                .findFirst()
                .orElseThrow();
        var told = new StringWriter();
        var begun = System.nanoTime();
        int code = CurrentUser.asSystem(
                () -> job.run(Map.of("mailing", Integer.toString(mailing)), new PrintWriter(told)));
        var taken = seconds(begun);
        int sent = database.sql("select count(*) from delivery where mailing_id = :id and state = 'SENT'")
                .param("id", mailing)
                .query(Integer.class)
                .single();
        if (code != 0 || sent != messages) {
            throw new IllegalStateException(
                    "%d of %d messages were sent, exit code %d: %s".formatted(sent, messages, code, told));
        }
        return taken;
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
    private static void write(JdbcClient database, int mailing, int messages) {
        var words =
                "L’été dernier, {{prenom}}, les conseils citoyens ont travaillé à l’évaluation des contrats de ville. ";
        var blocks = "[{\"type\":\"text\",\"markdown\":\"%s\"}]".formatted(words.repeat(60));
        database.sql("""
                insert into mailing (mailing_id, kind, subject, blocks, state, released_at, released_by, recipients, frozen_rule,
                    frozen_events, created_by)
                values (:id, 'LETTER', 'Lettre mesurée', :blocks, 'SENDING', now(6), 'mesure', :number, '{}', '[]', 'mesure')
                """)
                .param("id", mailing)
                .param("blocks", blocks)
                .param("number", messages)
                .update();
        database.sql("insert into sending (mailing_id, purpose, frozen_at) values (:id, 'LETTER', now(6))")
                .param("id", mailing)
                .update();
        database.sql("""
                insert into delivery (mailing_id, email, given_name, family_name, message_id)
                select :id, concat('ok-', seq, '@essai.example'), concat('Zoé', seq), 'Kérébel',
                    concat('<', lower(hex(random_bytes(16))), '@maillage.example>')
                from seq_1_to_%d
                """.formatted(messages)).param("id", mailing).update();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
