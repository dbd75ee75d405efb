package fr.irev.maillage.shell;

import fr.irev.maillage.shared.CommandLineJob;
import fr.irev.maillage.shared.CurrentUser;
import fr.irev.maillage.shared.start.Terminal;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Does the job that the command line names, in the name of the system, once everything else has started. */
@Component
@ConditionalOnProperty("maillage.job")
@Order(Ordered.LOWEST_PRECEDENCE)
class CommandLineJobs implements ApplicationRunner, ExitCodeGenerator {

    private static final Logger LOG = LoggerFactory.getLogger(CommandLineJobs.class);
    private static final int FAILED = 1;
    private static final int UNKNOWN = 2;
    private static final Pattern SETTING = Pattern.compile(
            "(spring|server|management|maillage|logging|vaadin)\\..*"); // meant for Spring, not for the job

    private final List<CommandLineJob> jobs;
    private final String wanted;
    private int code;

    CommandLineJobs(List<CommandLineJob> jobs, Environment settings) {
        this.jobs =
                jobs.stream().sorted(Comparator.comparing(CommandLineJob::name)).toList();
        this.wanted = settings.getRequiredProperty("maillage.job");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var out = Terminal.out();
        if (wanted.equals("help")) {
            list(out);
            return;
        }
        code = jobs.stream()
                .filter(job -> job.name().equals(wanted))
                .findFirst()
                .map(job -> CurrentUser.asSystem(() -> run(job, options(arguments), out)))
                .orElseGet(() -> unknown(Terminal.err()));
        out.flush();
    }

    private static int run(CommandLineJob job, Map<String, String> options, PrintWriter out) {
        try {
            return job.run(options, out);
        } catch (RuntimeException e) {
            LOG.error("Job {} failed", job.name(), e);
            Terminal.err().println("Le traitement « %s » a échoué : %s".formatted(job.name(), e.getMessage()));
            return FAILED;
        }
    }

    private int unknown(PrintWriter err) {
        err.println("« %s » n’est pas un traitement connu. Les traitements :".formatted(wanted));
        list(err);
        return UNKNOWN;
    }

    private void list(PrintWriter out) {
        jobs.forEach(job -> out.println("  " + job.name() + "  " + job.help()));
    }

    private static Map<String, String> options(ApplicationArguments arguments) {
        var options = new TreeMap<String, String>();
        for (var name : arguments.getOptionNames()) {
            if (!SETTING.matcher(name).matches()) {
                options.put(name, String.join(",", arguments.getOptionValues(name)));
            }
        }
        return options;
    }

    @Override
    public int getExitCode() {
        return code;
    }
}
