package fr.irev.maillage.testing;

import fr.irev.maillage.shared.embedded.MariaDbServer;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.SpringApplication;

/** The MariaDB server of the tests: one per JVM, under {@code target}, with a schema for each kind of context. */
public final class TestDatabase {

    private static final Path FOLDER = Path.of("target", "test-database").toAbsolutePath();

    private TestDatabase() {}

    /** Empties a schema and gives its address; the user is root, without a password. */
    public static String freshSchema(String name) {
        var url = Holder.SERVER.url("");
        try (var connection = DriverManager.getConnection(url, "root", "");
                var statement = connection.createStatement()) {
            statement.execute("set foreign_key_checks = 0"); // tables that refer to each other cannot go one by one
            statement.execute("create or replace database " + name);
            return Holder.SERVER.url(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection of its own to a schema, outside the transactions of the test. */
    public static Connection connect(String schema) throws SQLException {
        return DriverManager.getConnection(Holder.SERVER.url(schema), "root", "");
    }

    /** Started when first asked for. */
    private static final class Holder {

        private static final MariaDbServer SERVER = start();

        private static MariaDbServer start() {
            // What a test commits need not survive a power cut.
            var server =
                    MariaDbServer.start(lockedFolder(), "--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0");
            SpringApplication.getShutdownHandlers().add(server::close);
            return server;
        }

        /** Two test runs at once each get a server of their own. */
        private static Path lockedFolder() {
            try {
                for (int i = 1; ; i++) {
                    var folder = FOLDER.resolveSibling("test-database" + (i == 1 ? "" : "-" + i));
                    Files.createDirectories(folder);
                    var channel = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    if (channel.tryLock() != null) {
                        return folder; // locked until the JVM ends
                    }
                    channel.close();
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
