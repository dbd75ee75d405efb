package fr.irev.maillage.shared.embedded;

import fr.irev.maillage.shared.start.StartRefused;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds, among the processes of the machine, the server that works on a folder: by its own command line, never by a number alone. */
final class MariaDbProcess {

    private static final Logger LOG = LoggerFactory.getLogger(MariaDbProcess.class);
    private static final int STOP_SECONDS = 30;
    private static final String PORT = "--port=";

    private MariaDbProcess() {}

    /** The argument by which the server of a data folder is known again. */
    static String mark(Path data) {
        return "--datadir=" + data;
    }

    /** The port of the server that works on the folder, if there is one. */
    static Optional<Integer> port(Path folder) {
        return find(folder)
                .flatMap(process -> process.info().arguments())
                .flatMap(arguments -> Arrays.stream(arguments)
                        .filter(argument -> argument.startsWith(PORT))
                        .map(argument -> Integer.parseInt(argument.substring(PORT.length())))
                        .findFirst());
    }

    /** Stops the server that a killed process left behind. Only the owner of the folder's lock may call this. */
    static void stopLeftover(Path folder) {
        find(folder).ifPresent(process -> {
            LOG.info("Stopping MariaDB process {} left behind in {}", process.pid(), folder);
            process.destroy();
            if (!ended(process)) {
                process.destroyForcibly(); // InnoDB repairs itself at the next start
                if (!ended(process)) {
                    throw new StartRefused(
                            "Une ancienne base de données (processus %d) tient encore le dossier %s : arrêtez-la."
                                    .formatted(process.pid(), folder));
                }
            }
        });
    }

    private static Optional<ProcessHandle> find(Path folder) {
        var mark = mark(folder.resolve("data"));
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(MariaDbProcess::isServer)
                        .isPresent())
                .filter(process -> process.info()
                        .arguments()
                        .filter(arguments -> Arrays.asList(arguments).contains(mark))
                        .isPresent())
                .findFirst();
    }

    private static boolean isServer(String command) {
        return command.replace(" (deleted)", "").endsWith("/mariadbd"); // deleted: its programs were replaced meanwhile
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
