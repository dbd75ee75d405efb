package fr.irev.maillage.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.irev.maillage.shared.CommandLineJob;
import fr.irev.maillage.shared.CurrentUser;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.mock.env.MockEnvironment;

class CommandLineJobsTests {

    private final Recorded job = new Recorded();

    @Test
    void theNamedJobGetsItsOptionsAndNotTheSettings() {
        var code = run(
                "compter", "--fichier=a.csv", "--a-blanc", "--maillage.job=compter", "--spring.profiles.active=prod");

        assertThat(code).isEqualTo(3);
        assertThat(job.options).isEqualTo(Map.of("fichier", "a.csv", "a-blanc", ""));
        assertThat(job.actor).isEqualTo(CurrentUser.SYSTEM);
    }

    @Test
    void anUnknownJobIsAnErrorOfTheCaller() {
        assertThat(run("inconnu")).isEqualTo(2);
        assertThat(job.options).isNull();
    }

    @Test
    void aJobThatBreaksIsAFailure() {
        job.fault = new IllegalStateException("rien à compter");

        assertThat(run("compter")).isEqualTo(1);
    }

    @Test
    void askingForHelpIsNoError() {
        assertThat(run("help")).isZero();
    }

    private int run(String name, String... arguments) {
        var jobs = new CommandLineJobs(List.of(job), new MockEnvironment().withProperty("maillage.job", name));
        jobs.run(new DefaultApplicationArguments(arguments));
        return jobs.getExitCode();
    }

    private static class Recorded implements CommandLineJob {

        private Map<String, String> options;
        private String actor;
        private RuntimeException fault;

        @Override
        public String name() {
            return "compter";
        }

        @Override
        public String help() {
            return "compte les lignes d’un fichier";
        }

        @Override
        public int run(Map<String, String> options, PrintWriter out) {
            if (fault != null) {
                throw fault;
            }
            this.options = options;
            this.actor = CurrentUser.login();
            return 3;
        }
    }
}
