package fr.irev.maillage.shared.embedded;

import fr.irev.maillage.shared.start.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A MariaDB server of our own, on the loopback interface, with its files in one folder. It runs without grants: whoever works
 * on the machine can read it, which suits a demonstration and tests, and nothing else.
 */
public final class MariaDbServer implements AutoCloseable {

    private static final int START_SECONDS = 120; // a recovery after a power cut reads the whole journal
    private static final int STOP_SECONDS = 60;

    private final Process process;
    private final int port;

    private MariaDbServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts the server of a folder, after having stopped one that a killed process left behind, and waits until it answers.
     *
     * @param folder made and filled at the first start
     * @param extraArguments of mariadbd, to trade safety for speed in tests
     */
    public static MariaDbServer start(Path folder, String... extraArguments) {
        MariaDbProcess.stopLeftover(folder);
        try {
            var files = MariaDbFiles.prepare(folder);
            var log = folder.resolve("mariadb.log");
            var server = new MariaDbServer(
                    new ProcessBuilder(command(files, extraArguments))
                            .directory(files.base().toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile()) // a file outlives us: a killed process leaves no broken pipe
                            .start(),
                    files.port());
            server.awaitAnswer(log);
            return server;
        } catch (IOException e) {
            throw new StartRefused(
                    "La base de données embarquée ne peut pas écrire dans %s : %s".formatted(folder, e.getMessage()),
                    e);
        }
    }

    /** The address of a schema of the server, made when it is missing. */
    public String url(String schema) {
        return url(port, schema);
    }

    static String url(int port, String schema) {
        return "jdbc:mariadb://127.0.0.1:%d/%s?sslMode=disable&createDatabaseIfNotExist=true".formatted(port, schema);
    }

    /** Asks the server to finish and waits for it; what was committed is on disk in any case. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(MariaDbFiles files, String... extraArguments) {
        var command = new ArrayList<String>(List.of(
                files.executable().toString(),
                "--no-defaults",
                "--basedir=" + files.base(),
                MariaDbProcess.mark(files.data()),
                "--tmpdir=" + files.temporary(),
                "--socket=" + files.socket(),
                "--port=" + files.port(),
                "--bind-address=127.0.0.1",
                "--skip-grant-tables",
                "--skip-name-resolve",
                "--skip-ssl", // its certificates take seconds to make, and nothing leaves the machine
                "--skip-log-bin",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--transaction-isolation=READ-COMMITTED",
                "--default-time-zone=+00:00",
                "--innodb-stats-method=nulls_ignored", // mandates without a seat are not those of one seat
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=1G", // taken up only as far as there are data to keep in it
                "--max-allowed-packet=64M"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        command.addAll(List.of(extraArguments));
        return command;
    }

    private void awaitAnswer(Path log) throws IOException {
        var giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        try {
            do {
                if (answers()) {
                    return;
                }
                if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                    throw new StartRefused(
                            "La base de données embarquée s’est arrêtée au démarrage : %s".formatted(lastError(log)));
                }
            } while (System.nanoTime() < giveUp);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
        throw new StartRefused("La base de données embarquée ne répond pas après %d secondes ; son journal est dans %s."
                .formatted(START_SECONDS, log));
    }

    private boolean answers() {
        return answers(port);
    }

    static boolean answers(int port) {
        try (var connection = DriverManager.getConnection(url(port, "") + "&connectTimeout=2000", "root", "")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false; // not yet: the caller asks again until it gives up
        }
    }

    private static String lastError(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("[ERROR]"))
                    .filter(line -> !line.contains("Aborting"))
                    .reduce((first, second) -> second)
                    .orElse("voir " + log);
        }
    }
}
