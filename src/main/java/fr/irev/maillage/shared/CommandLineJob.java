package fr.irev.maillage.shared;

import java.io.PrintWriter;
import java.util.Map;

/** Work that {@code ./maillage job <name>} does without the web interface, for cron or a shell. */
public interface CommandLineJob {

    /** As typed: lower case, words joined by hyphens. */
    String name();

    /** What it does and its options, in one French sentence. */
    String help();

    /**
     * Does the work and reports in French.
     *
     * @param options what was typed as {@code --name=value}, by name; an option without a value has an empty one
     * @return 0 when all went well, otherwise the exit code of the command
     */
    int run(Map<String, String> options, PrintWriter out);
}
